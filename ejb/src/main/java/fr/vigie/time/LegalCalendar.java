package fr.vigie.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where legal days begin and end, and which of them are working days.
 *
 * <p>Reading: the holidays are those of the place where the controller is established; Good Friday
 * and 26 December count in Alsace-Moselle only.
 *
 * @param zone in whose days periods are counted
 * @param holidays public holidays of the place
 */
public record LegalCalendar(ZoneId zone, PublicHolidays holidays) {

  /** The local date of an instant. */
  public LocalDate dateOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The instant at which a period that ends on this day has ended: 00:00 of the next. */
  public Instant endOf(LocalDate day) {
    return WallClock.endOf(day, zone);
  }
}
