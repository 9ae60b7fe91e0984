package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Document;
import java.util.List;

/** What stands around the text of every page: header, footer, page number. */
final class PageFrame {
  private static final float HEADER = 36;
  private static final float FOOTER = Canvas.HEIGHT - 34;
  private static final float SIZE = 8;
  private static final float RIGHT = PageFlow.LEFT + PageFlow.WIDTH;

  private final String header;
  private final String title;
  private final String status;
  private final String footer;
  private final boolean letter;

  PageFrame(Document document) {
    header = cut(document.header(), FontFace.REGULAR, PageFlow.WIDTH * 0.42f);
    status = document.status().isEmpty() ? "" : FontFace.BOLD.printable(document.status()) + "  ";
    float besideStatus = PageFlow.WIDTH * 0.54f - FontFace.BOLD.width(status, SIZE);
    title = cut(document.title(), FontFace.REGULAR, besideStatus);
    letter = document.letterhead().isPresent();
    footer = cut(document.footer(), FontFace.REGULAR, PageFlow.WIDTH * 0.85f);
  }

  /** Draws the frames, once it is known how many pages there are. */
  void drawOn(List<Canvas> pages) {
    for (int i = 0; i < pages.size(); i++) {
      Canvas canvas = pages.get(i);
      boolean first = i == 0;
      String number = (i + 1) + " / " + pages.size();
      canvas.pagination("Header", () -> drawHeader(canvas, first));
      canvas.pagination("Footer", () -> drawFooter(canvas, number));
    }
  }

  private void drawHeader(Canvas canvas, boolean first) {
    if (first) {
      canvas.fill(new Box(0, 0, Canvas.WIDTH, 5), Palette.MARINE);
    }
    // the head of a letter names its sender already
    if (!(first && letter)) {
      canvas.text(header, FontFace.REGULAR, SIZE, Palette.MUTED, PageFlow.LEFT, HEADER);
    }
    if (first) {
      return;
    }
    if (!title.equals(header)) {
      drawRight(canvas, title, HEADER);
    }
    float left = RIGHT - (title.equals(header) ? 0 : FontFace.REGULAR.width(title, SIZE));
    float statusAt = left - FontFace.BOLD.width(status, SIZE);
    canvas.text(status, FontFace.BOLD, SIZE, Palette.INK, statusAt, HEADER);
    canvas.rule(PageFlow.LEFT, HEADER + 8, RIGHT, HEADER + 8, Palette.RULE, 0.6f);
  }

  private void drawFooter(Canvas canvas, String number) {
    canvas.rule(PageFlow.LEFT, FOOTER - 13, RIGHT, FOOTER - 13, Palette.RULE, 0.6f);
    canvas.text(footer, FontFace.REGULAR, SIZE, Palette.MUTED, PageFlow.LEFT, FOOTER);
    drawRight(canvas, number, FOOTER);
  }

  private static void drawRight(Canvas canvas, String text, float baseline) {
    float left = RIGHT - FontFace.REGULAR.width(text, SIZE);
    canvas.text(text, FontFace.REGULAR, SIZE, Palette.MUTED, left, baseline);
  }

  /** The text on one line of at most this width, ending in an ellipsis if that cut it. */
  private static String cut(String text, FontFace face, float width) {
    String line = face.printable(text).replace('\n', ' ');
    if (face.width(line, SIZE) <= width) {
      return line;
    }
    int length = line.length();
    while (length > 0 && face.width(line.substring(0, length) + "…", SIZE) > width) {
      length--;
    }
    return line.substring(0, length).strip() + "…";
  }
}
