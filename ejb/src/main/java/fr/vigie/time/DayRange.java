package fr.vigie.time;

import java.util.regex.Pattern;

/**
 * A half-open range of wall-clock time within one day, in whole minutes, such as 08:00–18:00.
 *
 * <p>It never crosses midnight: a night from 22:00 to 06:00 is 22:00–24:00 on one day and
 * 00:00–06:00 on the next.
 *
 * @param startMinute minutes after 00:00 at which the range begins, 0 to 1439
 * @param endMinute minutes after 00:00 at which it has ended, up to 1440, which is 24:00
 */
public record DayRange(int startMinute, int endMinute) implements Comparable<DayRange> {

  private static final int MINUTES_A_DAY = 24 * 60;
  private static final Pattern WALL_TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

  /** 00:00–24:00. */
  public static final DayRange WHOLE_DAY = new DayRange(0, MINUTES_A_DAY);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the range is empty, ends before it starts, or leaves its
   *     day
   */
  public DayRange {
    if (startMinute < 0 || endMinute > MINUTES_A_DAY) {
      throw new IllegalArgumentException(
          "a range lies between minute 0 and 1440 of a day: " + startMinute + " to " + endMinute);
    }
    if (endMinute <= startMinute) {
      throw new IllegalArgumentException(
          "a range ends after it starts: "
              + text(startMinute)
              + " to "
              + text(endMinute)
              + " (write a night as two ranges, up to 24:00 and from 00:00)");
    }
  }

  /**
   * Reads a range from two wall-clock times, {@code HH:mm}; {@code 24:00} is allowed as the end.
   *
   * @throws IllegalArgumentException if a time is not written so, or the range is not valid
   */
  public static DayRange of(String start, String end) {
    return new DayRange(minute(start), minute(end));
  }

  /** The start as {@code HH:mm}. */
  public String start() {
    return text(startMinute);
  }

  /** The end as {@code HH:mm}; {@code 24:00} at midnight. */
  public String end() {
    return text(endMinute);
  }

  @Override
  public int compareTo(DayRange other) {
    int byStart = Integer.compare(startMinute, other.startMinute);
    return byStart != 0 ? byStart : Integer.compare(endMinute, other.endMinute);
  }

  @Override
  public String toString() {
    return start() + "-" + end();
  }

  private static int minute(String text) {
    if (!WALL_TIME.matcher(text).matches()) {
      throw new IllegalArgumentException("not a time HH:mm from 00:00 to 24:00: " + text);
    }
    return Integer.parseInt(text, 0, 2, 10) * 60 + Integer.parseInt(text, 3, 5, 10);
  }

  private static String text(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
