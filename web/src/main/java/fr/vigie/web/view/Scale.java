package fr.vigie.web.view;

import java.util.Locale;

/** Turns seconds into positions along a drawing, in percent of its width with three decimals. */
final class Scale {
  private static final long THOUSANDTHS_OF_A_PERCENT = 100_000;

  private final long length;

  /**
   * @param length the seconds that the whole width stands for
   * @throws IllegalArgumentException if there are none
   */
  Scale(long length) {
    if (length <= 0) {
      throw new IllegalArgumentException("no width for " + length + " s");
    }
    this.length = length;
  }

  /** The position of a second, cut to the drawing: {@code 12.345%}. */
  String at(long seconds) {
    return percent(position(seconds));
  }

  /** The position of a second in percent, cut to the drawing. */
  double share(long seconds) {
    return position(seconds) / 1000.0;
  }

  /**
   * The width of a span, never less than the least, so that a second of outage is still seen, and
   * never beyond the drawing.
   *
   * @param least in thousandths of a percent
   */
  String width(long start, long end, long least) {
    long from = position(start);
    long wide = Math.max(position(end) - from, least);
    return percent(Math.min(wide, THOUSANDTHS_OF_A_PERCENT - from));
  }

  private long position(long seconds) {
    long inside = Math.min(Math.max(seconds, 0), length);
    return Math.floorDiv(THOUSANDTHS_OF_A_PERCENT * inside, length);
  }

  private static String percent(long thousandths) {
    return String.format(Locale.ROOT, "%d.%03d%%", thousandths / 1000, thousandths % 1000);
  }
}
