package fr.vigie.reports.document;

/**
 * How a surface of a picture is filled; the meaning is the legend's, and survives grey printing.
 */
public enum Fill {
  /** White with a fine outline. */
  OPEN,
  /** Pale grey. */
  SHADED,
  /** The house colour. */
  SOLID,
  /** Red. */
  ALERT,
  /** Diagonal lines. */
  HATCHED,
  /** A grid of dots. */
  DOTTED
}
