package fr.vigie.reports.pdf;

import fr.vigie.reports.document.Legend;
import java.util.List;

/** The line under a picture that says what its fills mean. */
final class LegendPainter {
  private static final float SWATCH_WIDTH = 14;
  private static final float SWATCH_HEIGHT = 8;
  private static final float BETWEEN = 16;

  private final PageFlow flow;

  LegendPainter(PageFlow flow) {
    this.flow = flow;
  }

  /** The height that a legend takes. */
  static float height(List<Legend> legend) {
    int rows = 0;
    float x = Float.MAX_VALUE;
    for (Legend entry : legend) {
      float width = width(entry);
      if (x + width > PageFlow.WIDTH) {
        rows++;
        x = 0;
      }
      x += width;
    }
    return rows * Ink.SMALL.leading() * 1.3f;
  }

  void paint(List<Legend> legend, Tag parent) {
    if (legend.isEmpty()) {
      return;
    }
    Tag list = parent.child("L").attributes(Attributes.numbering("None"));
    float x = 0;
    float top = flow.y();
    for (Legend entry : legend) {
      float width = width(entry);
      if (x > 0 && x + width > PageFlow.WIDTH) {
        x = 0;
        top += Ink.SMALL.leading() * 1.3f;
      }
      draw(entry, PageFlow.LEFT + x, top, list.child("LI").child("LBody"));
      x += width;
    }
    flow.advance(height(legend));
  }

  private void draw(Legend entry, float x, float top, Tag tag) {
    Canvas canvas = flow.canvas();
    var swatch = new Box(x, top + 1.5f, SWATCH_WIDTH, SWATCH_HEIGHT);
    canvas.artifact(
        () -> {
          canvas.fill(swatch, entry.fill());
          canvas.outline(swatch, Palette.LINE, 0.5f);
        });
    String words = shown(entry);
    float baseline = top + Ink.SMALL.ascent();
    canvas.owned(
        tag,
        () ->
            canvas.text(
                words,
                FontFace.REGULAR,
                Ink.SMALL.size(),
                Palette.MUTED,
                x + SWATCH_WIDTH + 4,
                baseline));
  }

  private static float width(Legend entry) {
    return SWATCH_WIDTH + 4 + FontFace.REGULAR.width(shown(entry), Ink.SMALL.size()) + BETWEEN;
  }

  private static String shown(Legend entry) {
    return FontFace.REGULAR.printable(entry.text()).replace('\n', ' ');
  }
}
