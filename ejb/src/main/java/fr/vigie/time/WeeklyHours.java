package fr.vigie.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hours of an ordinary week: for each weekday, ranges of wall-clock time that do not overlap.
 *
 * <p>Canonical: ranges are sorted and those that touch are one, so that two ways to write the same
 * week are equal. A weekday that is not named is closed.
 */
public final class WeeklyHours {

  /** Every day, 00:00–24:00. */
  public static final WeeklyHours ALWAYS =
      new WeeklyHours(sameRanges(List.of(DayOfWeek.values()), List.of(DayRange.WHOLE_DAY)));

  private static final List<String> DAY_KEYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Map<DayOfWeek, List<DayRange>> ranges;

  private WeeklyHours(Map<DayOfWeek, List<DayRange>> ranges) {
    this.ranges = ranges;
  }

  /**
   * Reads a week such as {@code {"mon": [["08:00", "12:00"], ["14:00", "18:00"]]}}.
   *
   * @param week weekdays {@code mon} to {@code sun}, each with its ranges as pairs of {@code HH:mm}
   * @throws IllegalArgumentException if a weekday is unknown, a range is not a pair, a time is not
   *     {@code HH:mm}, a range ends before it starts, or two ranges of a day overlap
   */
  public static WeeklyHours of(Map<String, List<List<String>>> week) {
    var ranges = new EnumMap<DayOfWeek, List<DayRange>>(DayOfWeek.class);
    week.forEach((key, pairs) -> ranges.put(dayOf(key), readDay(key, pairs)));
    ranges.values().removeIf(List::isEmpty);
    return new WeeklyHours(ranges);
  }

  /** The same range from Monday to Friday, such as {@code weekdays("08:00", "18:00")}. */
  public static WeeklyHours weekdays(String start, String end) {
    var days = List.of(DayOfWeek.values()).subList(0, 5);
    return new WeeklyHours(sameRanges(days, List.of(DayRange.of(start, end))));
  }

  /** The ranges of a weekday in order; empty if it is closed. */
  public List<DayRange> on(DayOfWeek day) {
    return ranges.getOrDefault(day, List.of());
  }

  /** The week as {@link #of} reads it: weekdays in order, closed ones left out. */
  public Map<String, List<List<String>>> toMap() {
    var week = new LinkedHashMap<String, List<List<String>>>();
    ranges.forEach(
        (day, list) ->
            week.put(
                DAY_KEYS.get(day.getValue() - 1),
                list.stream().map(range -> List.of(range.start(), range.end())).toList()));
    return Collections.unmodifiableMap(week);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeeklyHours that && ranges.equals(that.ranges);
  }

  @Override
  public int hashCode() {
    return ranges.hashCode();
  }

  @Override
  public String toString() {
    return toMap().toString();
  }

  private static DayOfWeek dayOf(String key) {
    int index = DAY_KEYS.indexOf(key);
    if (index < 0) {
      throw new IllegalArgumentException("unknown weekday " + key + ", known are " + DAY_KEYS);
    }
    return DayOfWeek.of(index + 1);
  }

  private static List<DayRange> readDay(String key, List<List<String>> pairs) {
    var result = new ArrayList<DayRange>();
    for (DayRange range : pairs.stream().map(pair -> readRange(key, pair)).sorted().toList()) {
      var last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last == null || last.endMinute() < range.startMinute()) {
        result.add(range);
      } else if (last.endMinute() == range.startMinute()) {
        result.set(result.size() - 1, new DayRange(last.startMinute(), range.endMinute()));
      } else {
        throw new IllegalArgumentException(key + ": " + last + " and " + range + " overlap");
      }
    }
    return List.copyOf(result);
  }

  private static DayRange readRange(String key, List<String> pair) {
    if (pair.size() != 2) {
      throw new IllegalArgumentException(key + ": a range is a start and an end, not " + pair);
    }
    return DayRange.of(pair.get(0), pair.get(1));
  }

  private static Map<DayOfWeek, List<DayRange>> sameRanges(
      List<DayOfWeek> days, List<DayRange> list) {
    var ranges = new EnumMap<DayOfWeek, List<DayRange>>(DayOfWeek.class);
    days.forEach(day -> ranges.put(day, list));
    return ranges;
  }
}
