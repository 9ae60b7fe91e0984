package fr.vigie.web.view;

import java.util.Locale;

/**
 * One rectangle of a drawing along time.
 *
 * @param kind what it stands for
 * @param x where it starts, as {@code 12.345%} of the width
 * @param width how wide it is, in the same way
 * @param title what it says when pointed at
 */
public record Segment(Kind kind, String x, String width, String title) {
  /** What a rectangle stands for; the style sheet gives each its colour or pattern. */
  public enum Kind {
    COMMITTED,
    COUNTED,
    CONTESTED,
    EXCLUDED,
    UNKNOWN
  }

  /** The class of the style sheet. */
  public String style() {
    return "seg-" + kind.name().toLowerCase(Locale.ROOT);
  }
}
