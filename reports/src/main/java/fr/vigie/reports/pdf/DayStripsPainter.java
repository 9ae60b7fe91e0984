package fr.vigie.reports.pdf;

import fr.vigie.reports.document.DayStrips;
import fr.vigie.reports.document.DayStrips.Span;
import fr.vigie.reports.document.DayStrips.Strip;
import java.util.List;

/** Days under one another over one axis of hours, as one picture. */
final class DayStripsPainter {
  private static final float ROW = 12;
  private static final float AXIS = 14;
  private static final float LABEL = 62;
  private static final int HOUR = 3_600;
  private static final int HOURS_PER_TICK = 3;

  /** A span of seconds is still a visible mark. */
  private static final float THINNEST = 0.8f;

  private final PageFlow flow;

  DayStripsPainter(PageFlow flow) {
    this.flow = flow;
  }

  void paint(DayStrips strips, Tag parent) {
    List<Line> caption =
        TextLines.of(strips.caption(), FontFace.BOLD, Ink.CAPTION.size(), PageFlow.WIDTH);
    float around =
        Prose.height(caption, Ink.CAPTION) + 4 + AXIS + 6 + LegendPainter.height(strips.legend());
    float row = Math.min(ROW, (PageFlow.HEIGHT - around) / strips.strips().size());
    float height = AXIS + row * strips.strips().size();
    flow.gap(4);
    flow.ensure(around + height - AXIS);
    new Prose(flow).set(caption, Ink.CAPTION, 0, parent.child("P"));
    flow.advance(4);
    Canvas canvas = flow.canvas();
    var box = new Box(PageFlow.LEFT, flow.y(), PageFlow.WIDTH, height);
    Figures.draw(
        canvas, parent, strips.alternative(), box, () -> draw(canvas, strips.strips(), box, row));
    flow.advance(height + 6);
    new LegendPainter(flow).paint(strips.legend(), parent);
    flow.advance(8);
  }

  private static void draw(Canvas canvas, List<Strip> strips, Box box, float row) {
    float left = box.x() + LABEL;
    float scale = (box.width() - LABEL - 10) / DayStrips.DAY;
    float top = box.y() + AXIS;
    for (int i = 0; i < strips.size(); i++) {
      drawStrip(canvas, strips.get(i), new Box(left, top + i * row, DayStrips.DAY * scale, row));
    }
    int every = (int) Math.ceil(7 / row);
    for (int i = 0; i < strips.size(); i += every) {
      drawLabel(canvas, strips.get(i).label(), box.x(), top + i * row + row / 2);
    }
    drawAxis(canvas, left, scale, box);
  }

  private static void drawStrip(Canvas canvas, Strip strip, Box box) {
    float gap = Math.min(1, box.height() / 6);
    float height = box.height() - 2 * gap;
    float scale = box.width() / DayStrips.DAY;
    var ground = new Box(box.x(), box.y() + gap, box.width(), height);
    canvas.fill(ground, strip.ground());
    for (Span span : strip.spans()) {
      float width = Math.max(THINNEST, (span.to() - span.from()) * scale);
      canvas.fill(
          new Box(box.x() + span.from() * scale, box.y() + gap, width, height), span.fill());
    }
    canvas.outline(ground, Palette.RULE, 0.3f);
  }

  private static void drawLabel(Canvas canvas, String label, float x, float middle) {
    String shown = FontFace.REGULAR.printable(label).replace('\n', ' ');
    float size = 7.5f;
    while (size > 4 && FontFace.REGULAR.width(shown, size) > LABEL - 4) {
      size -= 0.5f;
    }
    float baseline = middle + size * FontFace.CAP_HEIGHT / 2;
    canvas.text(shown, FontFace.REGULAR, size, Palette.MUTED, x, baseline);
  }

  private static void drawAxis(Canvas canvas, float left, float scale, Box box) {
    for (int hour = 0; hour <= 24; hour += HOURS_PER_TICK) {
      float x = left + hour * HOUR * scale;
      String label = Integer.toString(hour);
      float width = FontFace.REGULAR.width(label, 7);
      canvas.text(label, FontFace.REGULAR, 7, Palette.MUTED, x - width / 2, box.y() + 8);
      canvas.rule(x, box.y() + 10, x, box.y() + AXIS - 1, Palette.LINE, 0.5f);
    }
  }
}
