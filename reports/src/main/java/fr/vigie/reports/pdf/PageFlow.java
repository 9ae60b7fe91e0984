package fr.vigie.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Where the next thing goes: a column of pages, filled from top to bottom. */
final class PageFlow {
  static final float LEFT = 57;
  static final float TOP = 66;
  static final float BOTTOM = Canvas.HEIGHT - 62;
  static final float WIDTH = Canvas.WIDTH - 2 * LEFT;

  /** The height of a whole page. */
  static final float HEIGHT = BOTTOM - TOP;

  private final PDDocument pdf;
  private final Pen pen;
  private final TagTree tags;
  private final List<Canvas> pages = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private float heldHeight;
  private float y;

  PageFlow(PDDocument pdf, Pen pen, TagTree tags) {
    this.pdf = pdf;
    this.pen = pen;
    this.tags = tags;
    turnPage();
  }

  /** The page being filled. */
  Canvas canvas() {
    return pages.get(pages.size() - 1);
  }

  List<Canvas> pages() {
    return pages;
  }

  /** The top of what is still free. */
  float y() {
    return y;
  }

  float free() {
    return BOTTOM - y;
  }

  /** Takes this much of the page. */
  void advance(float height) {
    y += height;
  }

  /** Leaves a gap, except at the top of a page. */
  void gap(float height) {
    if (y > TOP) {
      y += height;
    }
  }

  /**
   * Keeps something back until it is known what follows, to set both on the same page.
   *
   * @param height what it will take
   */
  void hold(float height, Runnable drawing) {
    held.add(drawing);
    heldHeight += height;
  }

  /** Turns the page unless this much is still free, and sets what was held back. */
  void ensure(float height) {
    if (height + heldHeight > free() && y > TOP) {
      turnPage();
    }
    release();
  }

  /** Sets what was held back. */
  void release() {
    List<Runnable> drawings = List.copyOf(held);
    held.clear();
    heldHeight = 0;
    drawings.forEach(Runnable::run);
  }

  void turnPage() {
    var canvas = new Canvas(pdf, pen);
    tags.add(canvas.page());
    pages.add(canvas);
    y = TOP;
  }
}
