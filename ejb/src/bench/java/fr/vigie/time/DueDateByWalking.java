package fr.vigie.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Due dates on the desk's hours (Monday to Friday 08:00–18:00, closed on holidays) in the two ways
 * that come to mind first. It shares nothing with {@link BusinessTime}, and so can check it.
 */
public final class DueDateByWalking {

  private static final LocalTime OPENING = LocalTime.of(8, 0);
  private static final LocalTime CLOSING = LocalTime.of(18, 0);

  private final ZoneId zone;
  private final Set<LocalDate> holidays;

  public DueDateByWalking(ZoneId zone, Set<LocalDate> holidays) {
    this.zone = zone;
    this.holidays = holidays;
  }

  /** Walks from day to day. */
  public Instant byDays(Instant start, long seconds) {
    long at = start.getEpochSecond();
    long left = seconds;
    for (var day = LocalDate.ofInstant(start, zone); ; day = day.plusDays(1)) {
      if (isBusinessDay(day)) {
        long from = Math.max(at, day.atTime(OPENING).atZone(zone).toEpochSecond());
        long until = day.atTime(CLOSING).atZone(zone).toEpochSecond();
        if (from + left <= until) {
          return Instant.ofEpochSecond(from + left);
        }
        left -= Math.max(0, until - from);
      }
    }
  }

  /** Walks from minute to minute; for a start and a duration in whole minutes. */
  Instant byMinutes(Instant start, long seconds) {
    var at = start.atZone(zone);
    for (long left = seconds; left > 0; at = at.plusMinutes(1)) {
      var time = at.toLocalTime();
      boolean open = !time.isBefore(OPENING) && time.isBefore(CLOSING);
      if (open && isBusinessDay(at.toLocalDate())) {
        left -= 60;
      }
    }
    return at.toInstant();
  }

  private boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }
}
