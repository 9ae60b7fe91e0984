package fr.vigie.reports.pdf;

import java.awt.Color;

/**
 * How a stretch of text looks.
 *
 * @param leading from one base line to the next
 */
record Ink(float size, float leading, Color colour) {
  static final Ink TITLE = new Ink(22, 26, Palette.MARINE);
  static final Ink LEAD = new Ink(12, 17, Palette.INK);
  static final Ink BODY = new Ink(10, 14.5f, Palette.INK);
  static final Ink MUTED = new Ink(9, 12.5f, Palette.MUTED);
  static final Ink CAPTION = new Ink(9.5f, 13, Palette.INK);
  static final Ink CELL = new Ink(9, 12, Palette.INK);
  static final Ink SMALL = new Ink(8, 10.5f, Palette.MUTED);

  Ink in(Color other) {
    return new Ink(size, leading, other);
  }

  /** Where the base line of the first line is, below its top. */
  float ascent() {
    return (leading + size * (FontFace.CAP_HEIGHT - FontFace.DESCENT / 2)) / 2;
  }
}
