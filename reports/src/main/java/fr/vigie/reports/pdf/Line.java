package fr.vigie.reports.pdf;

import java.util.List;

/**
 * A line of text, broken and ready to draw.
 *
 * @param width of what is seen, without the blank that ends a broken line
 */
record Line(List<Piece> pieces, float width) {

  /** A stretch of printable characters in one weight. */
  record Piece(String characters, FontFace face) {}
}
