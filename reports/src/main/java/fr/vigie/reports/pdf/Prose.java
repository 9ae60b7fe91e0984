package fr.vigie.reports.pdf;

import java.util.List;

/** Sets broken lines one under another, over as many pages as it takes. */
final class Prose {

  /** Fewer lines than this are not left alone at the foot of a page. */
  private static final int TOGETHER = 2;

  private final PageFlow flow;

  Prose(PageFlow flow) {
    this.flow = flow;
  }

  /** Sets lines at a distance from the left margin, for an element. */
  void set(List<Line> lines, Ink ink, float indent, Tag tag) {
    int next = 0;
    while (next < lines.size()) {
      int left = lines.size() - next;
      flow.ensure(Math.min(left, TOGETHER) * ink.leading());
      int fitting = Math.max(1, (int) (flow.free() / ink.leading()));
      int count = Math.min(left, fitting);
      List<Line> here = lines.subList(next, next + count);
      at(flow.canvas(), here, ink, PageFlow.LEFT + indent, flow.y(), tag);
      flow.advance(count * ink.leading());
      next += count;
    }
  }

  /** Sets lines at a place of a page, for an element. */
  static void at(Canvas canvas, List<Line> lines, Ink ink, float x, float top, Tag tag) {
    canvas.owned(tag, () -> draw(canvas, lines, ink, x, top));
  }

  /** Draws lines without saying whose they are. */
  static void draw(Canvas canvas, List<Line> lines, Ink ink, float x, float top) {
    float baseline = top + ink.ascent();
    for (Line line : lines) {
      canvas.line(line, ink.size(), ink.colour(), x, baseline);
      baseline += ink.leading();
    }
  }

  static float height(List<Line> lines, Ink ink) {
    return lines.size() * ink.leading();
  }
}
