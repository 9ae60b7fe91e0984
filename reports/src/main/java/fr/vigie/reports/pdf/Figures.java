package fr.vigie.reports.pdf;

/** Draws pictures that have words in their place for who cannot see them. */
final class Figures {

  private Figures() {}

  /** Draws a picture that lies wholly in a box of a page. */
  static void draw(Canvas canvas, Tag parent, String alternative, Box box, Runnable drawing) {
    Tag figure =
        parent
            .child("Figure")
            .alternative(alternative)
            .attributes(Attributes.place(box, Canvas.HEIGHT));
    canvas.owned(figure, drawing);
  }
}
