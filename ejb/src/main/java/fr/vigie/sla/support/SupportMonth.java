package fr.vigie.sla.support;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A month, half-open from midnight to midnight of its zone, and how far it can be told.
 *
 * @param until what happened before it is known: the end of the month, or now if that is earlier
 */
public record SupportMonth(YearMonth month, Instant from, Instant to, Instant until) {

  /** A month as it can be told now; the second that runs is counted. */
  public static SupportMonth of(YearMonth month, ZoneId zone, Instant now) {
    Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    Instant told = now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    return new SupportMonth(month, from, to, told.isBefore(to) ? told : to);
  }

  /** Whether it is over. */
  public boolean isOver() {
    return until.equals(to);
  }

  /** Whether an instant lies in what can be told of the month. */
  boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
