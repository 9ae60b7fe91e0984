package fr.vigie.sla.incident;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point of a clock at which somebody is warned: a part of its committed time, its due instant, or
 * committed time after that. In the order in which a clock passes them.
 *
 * @param percent 50, 75, 90, or 100 for the due instant
 * @param minutesAfter minutes of the clock's window after the due instant; 0 unless 100 percent
 */
public record WarningPoint(int percent, int minutesAfter) implements Comparable<WarningPoint> {
  public static final WarningPoint BREACH = new WarningPoint(100, 0);

  /** Where every clock warns, whoever is told. */
  public static final List<WarningPoint> USUAL = List.of(at(50), at(75), at(90), BREACH);

  /** A week of working hours, and more than a day by any clock. */
  public static final int LONGEST_AFTER = 3_000;

  private static final Comparator<WarningPoint> IN_TIME =
      Comparator.comparingInt(WarningPoint::percent).thenComparingInt(WarningPoint::minutesAfter);

  private static final Pattern CODE = Pattern.compile("P(50|75|90)|BREACH(?:\\+([1-9]\\d{0,3}))?");

  public WarningPoint {
    boolean early = percent == 50 || percent == 75 || percent == 90;
    boolean late = percent == 100 && minutesAfter >= 0 && minutesAfter <= LONGEST_AFTER;
    if (!(early && minutesAfter == 0) && !late) {
      throw new IllegalArgumentException("no point of warning: " + percent + " " + minutesAfter);
    }
  }

  /** The point at which this much of the time is used up. */
  public static WarningPoint at(int percent) {
    return new WarningPoint(percent, 0);
  }

  /** The point this many minutes of the window after the due instant. */
  public static WarningPoint after(int minutes) {
    return new WarningPoint(100, minutes);
  }

  /**
   * Reads what {@link #code} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static WarningPoint of(String code) {
    Matcher known = CODE.matcher(code);
    if (!known.matches()) {
      throw new IllegalArgumentException("no point of warning: " + code);
    }
    if (known.group(1) != null) {
      return at(Integer.parseInt(known.group(1)));
    }
    return known.group(2) == null ? BREACH : after(Integer.parseInt(known.group(2)));
  }

  /** Stable name: {@code P50}, {@code BREACH}, {@code BREACH+30}. */
  public String code() {
    if (percent < 100) {
      return "P" + percent;
    }
    return minutesAfter == 0 ? "BREACH" : "BREACH+" + minutesAfter;
  }

  /** Whether the clock is not breached yet there. */
  public boolean isBeforeBreach() {
    return percent < 100;
  }

  @Override
  public int compareTo(WarningPoint other) {
    return IN_TIME.compare(this, other);
  }
}
