package fr.vigie.time;

import java.time.LocalDate;

/**
 * One dated departure from the ordinary week: closed for an inventory, open on a Saturday.
 *
 * @param date local date in the calendar's zone
 * @param open true for an opening, false for a closure
 * @param range the part of that day which is concerned
 * @param reason why, in the words of whoever decided it; shown with the dates that it moved
 */
public record ExceptionalHours(LocalDate date, boolean open, DayRange range, String reason) {

  /** Closed all day. */
  public static ExceptionalHours closure(LocalDate date, String reason) {
    return closure(date, DayRange.WHOLE_DAY, reason);
  }

  public static ExceptionalHours closure(LocalDate date, DayRange range, String reason) {
    return new ExceptionalHours(date, false, range, reason);
  }

  /** Open from 00:00 to 24:00. */
  public static ExceptionalHours opening(LocalDate date, String reason) {
    return opening(date, DayRange.WHOLE_DAY, reason);
  }

  public static ExceptionalHours opening(LocalDate date, DayRange range, String reason) {
    return new ExceptionalHours(date, true, range, reason);
  }
}
