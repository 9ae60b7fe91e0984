package fr.vigie.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A period that a law gives, in hours, days or months, counted as Regulation (EEC, Euratom) No
 * 1182/71, art. 3 says.
 *
 * @param amount how many, above zero
 * @param unit of what
 */
public record LegalPeriod(int amount, Unit unit) {

  /** What a law counts in; a month is not 30 days and a day is not 24 hours. */
  public enum Unit {
    HOURS,
    DAYS,
    MONTHS
  }

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  public LegalPeriod {
    if (amount <= 0) {
      throw new IllegalArgumentException("a legal period is longer than nothing: " + amount);
    }
  }

  public static LegalPeriod hours(int amount) {
    return new LegalPeriod(amount, Unit.HOURS);
  }

  public static LegalPeriod days(int amount) {
    return new LegalPeriod(amount, Unit.DAYS);
  }

  public static LegalPeriod months(int amount) {
    return new LegalPeriod(amount, Unit.MONTHS);
  }

  /**
   * The last day of a period of days or months; it ends when that day ends.
   *
   * <p>The day of the event is not counted (art. 3(1)). Months end on the day of the same number
   * or, where it does not exist, on the last of the month (art. 3(2)(c)): 31 January → 28 February.
   * Not rolled to a working day.
   *
   * @throws IllegalArgumentException if the period is in hours
   */
  public LocalDate lastDay(LocalDate event) {
    return switch (unit) {
      case DAYS -> event.plusDays(amount);
      case MONTHS -> event.plusMonths(amount);
      case HOURS -> throw new IllegalArgumentException("a period in hours has no last day");
    };
  }

  /**
   * The end of a period of hours, counted as elapsed time from the instant of the event; weekends,
   * holidays and clock changes count like any other hour.
   *
   * @throws IllegalArgumentException if the period is not in hours
   */
  public Instant strictEnd(Instant event) {
    if (unit != Unit.HOURS) {
      throw new IllegalArgumentException("only a period in hours ends at an hour: " + this);
    }
    return event.plus(Duration.ofHours(amount));
  }

  /**
   * The end of a period of hours when the hour of the event is not counted (art. 3(1)): aware at
   * 12:17 or at 12:00, counted from 13:00.
   *
   * @param zone whose clock divides the day into hours
   * @throws IllegalArgumentException if the period is not in hours
   */
  public Instant endAfterHourOf(Instant event, ZoneId zone) {
    var hour = event.atZone(zone).truncatedTo(ChronoUnit.HOURS);
    return strictEnd(hour.toInstant().plus(Duration.ofHours(1)));
  }
}
