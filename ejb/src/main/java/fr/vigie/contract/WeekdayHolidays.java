package fr.vigie.contract;

import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.time.WorkingCalendar;

/**
 * Whether a calendar that public holidays close stays open on one that falls on a weekday: the
 * contract writes "jours ouvrés" for the committed hours (annex 2) and "lundi au vendredi" for the
 * support. Calendars that holidays do not close are the same in both readings; closures out of the
 * ordinary stand in both.
 */
public enum WeekdayHolidays {
  CLOSED,
  OPEN;

  /** How a contract version is read. */
  public static WeekdayHolidays of(VersionView version) {
    return valueOf(version.choice(ContractReading.WEEKDAY_HOLIDAYS));
  }

  WorkingCalendar read(WorkingCalendar calendar) {
    return this == OPEN && calendar.closedOnHolidays() ? calendar.openOnHolidays() : calendar;
  }

  String window(String calendar, boolean closedOnHolidays) {
    return this == OPEN && closedOnHolidays ? calendar + "-HOLIDAYS" : calendar;
  }
}
