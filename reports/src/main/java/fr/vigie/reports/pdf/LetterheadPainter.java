package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Letterhead;
import fr.vigie.reports.document.Text;
import java.util.List;

/**
 * The head of a letter: sender on the left, recipient on the right in the window of a French
 * envelope (45 to 80 mm from the top), place and date, references.
 */
final class LetterheadPainter {
  /** Where the right half of a letter begins: 110 mm from the edge of the sheet. */
  static final float RIGHT_COLUMN = 312;

  private static final float WINDOW_TOP = 130;
  private static final float WINDOW_BOTTOM = 227;
  private static final Ink SENDER = new Ink(9, 12.5f, Palette.INK);

  private final PageFlow flow;

  LetterheadPainter(PageFlow flow) {
    this.flow = flow;
  }

  void paint(Letterhead head, Tag parent) {
    float half = RIGHT_COLUMN - PageFlow.LEFT - 24;
    float rest = PageFlow.LEFT + PageFlow.WIDTH - RIGHT_COLUMN;
    List<Line> sender = TextLines.of(named(head.sender()), SENDER.size(), half);
    at(sender, SENDER, PageFlow.LEFT, PageFlow.TOP, parent);
    List<Line> recipient = TextLines.of(named(head.recipient()), Ink.BODY.size(), rest);
    at(recipient, Ink.BODY, RIGHT_COLUMN, WINDOW_TOP, parent);
    float below = Math.max(WINDOW_BOTTOM, WINDOW_TOP + Prose.height(recipient, Ink.BODY)) + 14;
    List<Line> date = TextLines.of(head.placeAndDate(), FontFace.REGULAR, Ink.BODY.size(), rest);
    at(date, Ink.BODY, RIGHT_COLUMN, below, parent);
    float end = below + Prose.height(date, Ink.BODY);
    if (!head.references().isEmpty()) {
      List<Line> references =
          TextLines.of(Text.of(String.join("\n", head.references())), Ink.MUTED.size(), half);
      at(references, Ink.MUTED, PageFlow.LEFT, below, parent);
      end = Math.max(end, below + Prose.height(references, Ink.MUTED));
    }
    flow.advance(Math.max(end, PageFlow.TOP + Prose.height(sender, SENDER)) - flow.y() + 18);
  }

  private void at(List<Line> lines, Ink ink, float x, float top, Tag parent) {
    Prose.at(flow.canvas(), lines, ink, x, top, parent.child("P"));
  }

  /** The first line strong, the others under it. */
  private static Text named(List<String> lines) {
    Text name = new Text(List.of(new Text.Run(lines.get(0), true)));
    return lines.size() == 1
        ? name
        : name.plain("\n" + String.join("\n", lines.subList(1, lines.size())));
  }
}
