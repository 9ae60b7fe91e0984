package fr.vigie.reports.pdf;

import fr.vigie.reports.document.KeyFigures;
import fr.vigie.reports.document.KeyFigures.KeyFigure;
import fr.vigie.reports.document.Tone;
import java.util.ArrayList;
import java.util.List;

/** Key figures as cards side by side, read as a list. */
final class KeyFiguresPainter {
  private static final int PER_ROW = 4;
  private static final float GAP = 10;
  private static final float PAD = 10;
  private static final float LARGEST = 20;
  private static final float SMALLEST = 11;

  private final PageFlow flow;

  KeyFiguresPainter(PageFlow flow) {
    this.flow = flow;
  }

  void paint(KeyFigures figures, Tag parent) {
    Tag list = parent.child("L").attributes(Attributes.numbering("None"));
    List<KeyFigure> all = figures.figures();
    int perRow = Math.min(PER_ROW, all.size());
    flow.gap(2);
    for (int from = 0; from < all.size(); from += perRow) {
      paintRow(all.subList(from, Math.min(from + perRow, all.size())), perRow, list);
    }
    flow.advance(6);
  }

  private void paintRow(List<KeyFigure> row, int perRow, Tag list) {
    float width = (PageFlow.WIDTH - (perRow - 1) * GAP) / perRow;
    var cards = new ArrayList<Card>();
    float height = 0;
    for (KeyFigure figure : row) {
      var card = Card.of(figure, width - 2 * PAD);
      cards.add(card);
      height = Math.max(height, card.height());
    }
    height += 2 * PAD;
    flow.ensure(height);
    for (int i = 0; i < cards.size(); i++) {
      var box = new Box(PageFlow.LEFT + i * (width + GAP), flow.y(), width, height);
      cards.get(i).draw(flow.canvas(), box, list.child("LI").child("LBody"));
    }
    flow.advance(height + GAP);
  }

  /** One figure, set to the width of its card. */
  private record Card(Tone tone, List<Line> label, List<Line> value, Ink big, TonedWords note) {

    static Card of(KeyFigure figure, float width) {
      float size = LARGEST;
      while (size > SMALLEST && FontFace.BOLD.width(shown(figure), size) > width) {
        size--;
      }
      return new Card(
          figure.tone(),
          TextLines.of(figure.label(), FontFace.REGULAR, Ink.SMALL.size(), width),
          TextLines.of(figure.value(), FontFace.BOLD, size, width),
          new Ink(size, size * 1.25f, Palette.INK),
          TonedWords.of(figure.note(), figure.tone(), FontFace.REGULAR, Ink.SMALL, width));
    }

    private static String shown(KeyFigure figure) {
      return FontFace.BOLD.printable(figure.value()).replace('\n', ' ');
    }

    float height() {
      return Prose.height(label, Ink.SMALL) + Prose.height(value, big) + note.height() + 6;
    }

    void draw(Canvas canvas, Box box, Tag tag) {
      canvas.artifact(() -> canvas.roundedFill(box, 5, Palette.ground(tone)));
      float x = box.x() + PAD;
      float y = box.y() + PAD;
      Prose.at(canvas, label, Ink.SMALL, x, y, tag.child("P"));
      y += Prose.height(label, Ink.SMALL) + 3;
      Prose.at(canvas, value, big, x, y, tag.child("P"));
      y += Prose.height(value, big) + 3;
      note.draw(canvas, x, y, tag.child("P"));
    }
  }
}
