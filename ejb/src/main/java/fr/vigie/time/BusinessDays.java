package fr.vigie.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Counts business days, which keep the wall-clock time: Friday 12:30 plus one is Monday 12:30.
 *
 * <p>A business day is one on which the calendar opens at all. The day of the start is not counted.
 * When the wall-clock time falls outside of that day's hours, the result moves on to the next
 * opening (going back: to the last closing).
 */
public final class BusinessDays {

  private final WorkingCalendar calendar;
  private final BusinessTime time;

  private BusinessDays(BusinessTime time) {
    this.calendar = time.calendar();
    this.time = time;
  }

  /** Counts on the calendar of this business time. */
  public static BusinessDays of(BusinessTime time) {
    return new BusinessDays(time);
  }

  /**
   * The same wall-clock time so many business days later.
   *
   * @param days how many; negative goes back; zero only moves into hours
   * @throws OutsideCalendarException if that leaves the covered years
   */
  public Instant add(Instant start, int days) {
    var local = LocalDateTime.ofInstant(start, calendar.zone());
    var day = addTo(local.toLocalDate(), days);
    var wallTime = WallClock.instant(day.atTime(local.toLocalTime()), calendar.zone());
    return days < 0 ? time.subtract(wallTime, 0) : time.add(wallTime, 0);
  }

  /**
   * The same, and then the business time of the pauses that lie before the result is made up for,
   * in seconds: days first, seconds afterwards.
   *
   * @throws OutsideCalendarException if that leaves the covered years
   */
  public Instant add(Instant start, int days, Spans pauses) {
    var due = add(start, days);
    long waited = time.elapsed(start, due) - time.elapsed(start, due, pauses);
    return time.add(due, waited, pauses);
  }

  /**
   * The end of hours on the day that many business days later.
   *
   * @throws OutsideCalendarException if that leaves the covered years
   */
  public Instant addToClosing(Instant start, int days) {
    var day = addTo(LocalDate.ofInstant(start, calendar.zone()), days);
    var open = calendar.open(day);
    return open.isEmpty()
        ? time.add(WallClock.endOf(day, calendar.zone()), 0)
        : Instant.ofEpochSecond(open.end(open.size() - 1));
  }

  private LocalDate addTo(LocalDate start, int days) {
    int step = Integer.signum(days);
    var day = start;
    for (int left = Math.abs(days); left > 0; ) {
      day = day.plusDays(step);
      if (calendar.isBusinessDay(day)) {
        left--;
      }
    }
    return day;
  }
}
