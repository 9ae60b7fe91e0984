package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Document;
import java.util.List;

/** The head of the first page: title, what it is about, and the word that marks the whole. */
final class TitlePainter {
  private static final float PAD = 7;
  private static final float PILL = 18;
  private static final float STATUS_SIZE = 9;
  private static final Ink SUBJECT = new Ink(11, 15, Palette.INK);

  private final PageFlow flow;

  TitlePainter(PageFlow flow) {
    this.flow = flow;
  }

  void paint(Document document, Tag parent) {
    if (document.letterhead().isPresent()) {
      paintLetter(document, parent);
      return;
    }
    String status = FontFace.BOLD.printable(document.status());
    float pill = status.isEmpty() ? 0 : FontFace.BOLD.width(status, STATUS_SIZE) + 2 * PAD;
    float room = Math.max(PageFlow.WIDTH - pill - 16, PageFlow.WIDTH / 2);
    List<Line> title = TextLines.of(document.title(), FontFace.BOLD, Ink.TITLE.size(), room);
    float top = flow.y();
    new Prose(flow).set(title, Ink.TITLE, 0, parent.child("H1"));
    if (!status.isEmpty()) {
      drawStatus(status, pill, top, parent.child("P"));
    }
    if (!document.subject().equals(document.title())) {
      flow.advance(2);
      List<Line> subject =
          TextLines.of(document.subject(), FontFace.REGULAR, Ink.LEAD.size(), PageFlow.WIDTH);
      new Prose(flow).set(subject, Ink.LEAD.in(Palette.MUTED), 0, parent.child("P"));
    }
    flow.advance(10);
    float y = flow.y();
    Canvas canvas = flow.canvas();
    canvas.artifact(
        () -> canvas.rule(PageFlow.LEFT, y, PageFlow.LEFT + PageFlow.WIDTH, y, Palette.RULE, 0.8f));
    flow.advance(14);
  }

  /** A letter's title is its subject line, in the size of its text. */
  private void paintLetter(Document document, Tag parent) {
    String status = FontFace.BOLD.printable(document.status());
    if (!status.isEmpty()) {
      float pill = FontFace.BOLD.width(status, STATUS_SIZE) + 2 * PAD;
      drawStatus(status, pill, PageFlow.TOP - 8, parent.child("P"));
    }
    new LetterheadPainter(flow).paint(document.letterhead().orElseThrow(), parent);
    List<Line> title =
        TextLines.of(document.title(), FontFace.BOLD, SUBJECT.size(), PageFlow.WIDTH);
    new Prose(flow).set(title, SUBJECT, 0, parent.child("H1"));
    flow.advance(12);
  }

  private void drawStatus(String status, float width, float top, Tag tag) {
    Canvas canvas = flow.canvas();
    var box = new Box(PageFlow.LEFT + PageFlow.WIDTH - width, top + 4, width, PILL);
    canvas.artifact(() -> canvas.roundedFill(box, 4, Palette.INK));
    canvas.owned(
        tag,
        () ->
            canvas.text(
                status,
                FontFace.BOLD,
                STATUS_SIZE,
                Palette.WHITE,
                box.x() + PAD,
                box.y() + PILL / 2 + STATUS_SIZE * FontFace.CAP_HEIGHT / 2));
  }
}
