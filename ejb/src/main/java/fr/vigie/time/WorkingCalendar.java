package fr.vigie.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * When a service counts time: an ordinary week, public holidays and dated exceptions, in one zone.
 *
 * <p>Precedence: a closure wins over an opening, an opening over a public holiday, a public holiday
 * over the ordinary week. It covers the years for which its holidays are known, and no other.
 *
 * @param id stable name of the calendar
 * @param version which content of it; kept beside every date that was computed with it
 * @param zone zone of all its wall-clock times
 * @param hours the ordinary week
 * @param holidays public holidays, and with them the years that are covered
 * @param closedOnHolidays whether public holidays close: true for "business days", false for
 *     "Monday to Friday" (contract, annex 2)
 * @param exceptions closures and openings in any order
 */
public record WorkingCalendar(
    String id,
    String version,
    ZoneId zone,
    WeeklyHours hours,
    PublicHolidays holidays,
    boolean closedOnHolidays,
    List<ExceptionalHours> exceptions) {

  /** Takes a copy of the exceptions. */
  public WorkingCalendar {
    exceptions = List.copyOf(exceptions);
  }

  /** A calendar that public holidays close, without exceptions. */
  public static WorkingCalendar of(
      String id, String version, ZoneId zone, WeeklyHours hours, PublicHolidays holidays) {
    return new WorkingCalendar(id, version, zone, hours, holidays, true, List.of());
  }

  /** The same calendar, but public holidays are days like any other. */
  public WorkingCalendar openOnHolidays() {
    return new WorkingCalendar(id, version, zone, hours, holidays, false, exceptions);
  }

  /** The same calendar with these closures and openings added. */
  public WorkingCalendar with(ExceptionalHours... added) {
    var all = new ArrayList<>(exceptions);
    all.addAll(List.of(added));
    return new WorkingCalendar(id, version, zone, hours, holidays, closedOnHolidays, all);
  }

  public int firstYear() {
    return holidays.firstYear();
  }

  public int lastYear() {
    return holidays.lastYear();
  }

  /** The first instant that is covered. */
  public Instant coveredFrom() {
    return LocalDate.of(firstYear(), 1, 1).atStartOfDay(zone).toInstant();
  }

  /** The instant at which the last covered year has ended. */
  public Instant coveredUntil() {
    return WallClock.endOf(LocalDate.of(lastYear(), 12, 31), zone);
  }

  /**
   * The seconds at which the service is open on one day.
   *
   * @throws OutsideCalendarException if the day is in a year that is not covered
   */
  public Spans open(LocalDate day) {
    if (day.getYear() < firstYear() || day.getYear() > lastYear()) {
      throw new OutsideCalendarException(id, day, firstYear(), lastYear());
    }
    boolean holiday = closedOnHolidays && holidays.isHoliday(day);
    var ordinary = holiday ? List.<DayRange>of() : hours.on(day.getDayOfWeek());
    var week =
        Spans.union(ordinary.stream().map(range -> WallClock.span(day, range, zone)).toList());
    return week.union(exceptional(day, ExceptionalHours::open))
        .subtract(exceptional(day, exception -> !exception.open()));
  }

  private Spans exceptional(LocalDate day, Predicate<ExceptionalHours> kind) {
    return Spans.union(
        exceptions.stream()
            .filter(exception -> exception.date().equals(day))
            .filter(kind)
            .map(exception -> WallClock.span(day, exception.range(), zone))
            .toList());
  }

  /**
   * Whether the service opens at all on that day.
   *
   * @throws OutsideCalendarException if the day is in a year that is not covered
   */
  public boolean isBusinessDay(LocalDate day) {
    return !open(day).isEmpty();
  }
}
