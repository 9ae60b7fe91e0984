package fr.vigie.reports.pdf;

import fr.vigie.reports.document.LimitBars;
import fr.vigie.reports.document.LimitBars.LimitBar;
import fr.vigie.reports.document.LimitBars.Part;
import java.util.List;

/** Bars against a limit: the sentence above, the bar below, the limit as a mark across it. */
final class LimitBarsPainter {
  private static final float THICK = 10;
  private static final float OVER = 3;

  private final PageFlow flow;

  LimitBarsPainter(PageFlow flow) {
    this.flow = flow;
  }

  void paint(LimitBars bars, Tag parent) {
    flow.gap(2);
    for (LimitBar bar : bars.bars()) {
      paint(bar, parent);
    }
    flow.ensure(LegendPainter.height(bars.legend()));
    new LegendPainter(flow).paint(bars.legend(), parent);
    flow.advance(8);
  }

  private void paint(LimitBar bar, Tag parent) {
    List<Line> label =
        TextLines.of(bar.label(), FontFace.BOLD, Ink.CAPTION.size(), PageFlow.WIDTH * 0.45f);
    var sentence =
        TonedWords.of(
            bar.sentence(), bar.tone(), FontFace.REGULAR, Ink.CAPTION, PageFlow.WIDTH * 0.52f);
    float words = Math.max(Prose.height(label, Ink.CAPTION), sentence.height());
    float height = words + 4 + THICK + 14;
    flow.ensure(height);
    Canvas canvas = flow.canvas();
    float top = flow.y();
    Prose.at(canvas, label, Ink.CAPTION, PageFlow.LEFT, top, parent.child("P"));
    float right = PageFlow.LEFT + PageFlow.WIDTH - sentence.width();
    sentence.draw(canvas, right, top, parent.child("P"));
    var box = new Box(PageFlow.LEFT, top + words + 4, PageFlow.WIDTH, THICK);
    Figures.draw(canvas, parent, bar.alternative(), grown(box), () -> draw(canvas, bar, box));
    flow.advance(height);
  }

  private static void draw(Canvas canvas, LimitBar bar, Box box) {
    double used = bar.parts().stream().mapToDouble(Part::amount).sum();
    double scale = box.width() / Math.max(used, bar.limit());
    canvas.fill(box, Palette.GROUND);
    float x = box.x();
    for (Part part : bar.parts()) {
      float width = (float) (part.amount() * scale);
      if (width > 0) {
        var surface = new Box(x, box.y(), width, box.height());
        canvas.fill(surface, part.fill());
        canvas.outline(surface, Palette.LINE, 0.4f);
      }
      x += width;
    }
    canvas.outline(box, Palette.LINE, 0.5f);
    float mark = Math.min(box.x() + (float) (bar.limit() * scale), box.right() - 0.75f);
    canvas.rule(mark, box.y() - OVER, mark, box.bottom() + OVER, Palette.INK, 1.5f);
  }

  private static Box grown(Box box) {
    return new Box(box.x() - 1, box.y() - OVER, box.width() + 2, box.height() + 2 * OVER);
  }
}
