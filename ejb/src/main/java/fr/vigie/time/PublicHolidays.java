package fr.vigie.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The public holidays of a place over the years for which they are known.
 *
 * <p>Outside of these years nothing is guessed: an empty year would silently make every holiday a
 * working day.
 *
 * @param id what the place is called, such as {@code FR}
 * @param dates the holidays, on whatever weekday they fall; dates outside of the years are not used
 * @param firstYear first year that is known
 * @param lastYear last year that is known, inclusive
 */
public record PublicHolidays(String id, Set<LocalDate> dates, int firstYear, int lastYear) {

  /**
   * Takes a copy of the dates.
   *
   * @throws IllegalArgumentException if the last year is before the first
   */
  public PublicHolidays {
    if (lastYear < firstYear) {
      throw new IllegalArgumentException(
          "holidays cannot end in " + lastYear + " before they begin in " + firstYear);
    }
    dates = Set.copyOf(dates);
  }

  /** A place known to have no public holiday in these years. */
  public static PublicHolidays none(int firstYear, int lastYear) {
    return new PublicHolidays("none", Set.of(), firstYear, lastYear);
  }

  /**
   * Whether the date is a public holiday.
   *
   * @throws OutsideCalendarException if its year is not known
   */
  public boolean isHoliday(LocalDate date) {
    if (date.getYear() < firstYear || date.getYear() > lastYear) {
      throw new OutsideCalendarException(id, date, firstYear, lastYear);
    }
    return dates.contains(date);
  }

  /**
   * Whether the date is a working day of Regulation (EEC, Euratom) No 1182/71, art. 2(2): neither a
   * public holiday nor a Saturday nor a Sunday.
   *
   * @throws OutsideCalendarException if its year is not known
   */
  public boolean isWorkingDay(LocalDate date) {
    return !isHoliday(date)
        && date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /**
   * The date itself if it is a working day, otherwise the next one.
   *
   * @throws OutsideCalendarException if that leaves the years that are known
   */
  public LocalDate workingDayFrom(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
