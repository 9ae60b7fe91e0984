package fr.vigie.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Instants of wall-clock times, also on the days on which clocks change.
 *
 * <p>In Paris on 29 March 2026 the clock jumps from 02:00 to 03:00: 02:30 is <em>skipped</em>. On
 * 25 October 2026 it falls back from 03:00 to 02:00: 02:30 comes <em>twice</em>.
 *
 * <p>A point in time that is skipped is read later by what was skipped (02:30 → 03:30), one that
 * comes twice is read as the first. A range starts at such a point, and ends at the instant from
 * which the clock never again shows an earlier time of its day; hence
 *
 * <ul>
 *   <li>in spring a range loses what is skipped, and disappears when its start is skipped and
 *       nothing is left after the start has been moved: 02:30–03:15 has no second;
 *   <li>in autumn a range has what comes twice in full: 01:00–02:30 lasts two and a half hours,
 *       00:00–02:00 still two, and the whole day 25;
 *   <li>00:00–24:00 on each day leaves no gap and no overlap.
 * </ul>
 */
public final class WallClock {

  private WallClock() {}

  /** The instant of a wall-clock time: the first of two, or later by what is skipped. */
  public static Instant instant(LocalDateTime wallTime, ZoneId zone) {
    return wallTime.atZone(zone).toInstant();
  }

  /**
   * The instants at which clocks show a time, in their order: one, none where it is skipped, two
   * where it comes twice.
   */
  public static List<Instant> instants(LocalDateTime wallTime, ZoneId zone) {
    return zone.getRules().getValidOffsets(wallTime).stream().map(wallTime::toInstant).toList();
  }

  /** The instant at which a day has ended: 00:00 of the next one, or the first time it shows. */
  public static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The seconds of a range on a day; none if all of it is skipped. */
  static Spans span(LocalDate day, DayRange range, ZoneId zone) {
    var midnight = day.atStartOfDay();
    long start = instant(midnight.plusMinutes(range.startMinute()), zone).getEpochSecond();
    long end = endOfRange(midnight.plusMinutes(range.endMinute()), zone.getRules());
    return end <= start ? Spans.NONE : Spans.of(start, end);
  }

  private static long endOfRange(LocalDateTime end, ZoneRules rules) {
    var lastSecond = end.minusSeconds(1);
    var offsets = rules.getValidOffsets(lastSecond);
    return offsets.isEmpty()
        ? rules.getTransition(lastSecond).toEpochSecond()
        : lastSecond.toEpochSecond(offsets.get(offsets.size() - 1)) + 1;
  }
}
