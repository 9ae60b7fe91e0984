package fr.vigie.rights;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.rules.CaseStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which part of a register is told: what was received from a day to a day, in the time of France,
 * and of that, what the list is filtered by. Nothing in it is personal.
 *
 * @param organisation whose register it is; one of the reader's
 * @param to last day; at most {@value #LONGEST_DAYS} days after the first
 * @param liveOnly whether closed ones are left out
 * @param status only this one; null for all
 * @param dueBefore only what is due before; null for all
 */
public record RegisterQuery(
    UUID organisation,
    LocalDate from,
    LocalDate to,
    boolean liveOnly,
    CaseStatus status,
    Instant dueBefore) {
  /** A year, and a day more if it is a leap year. */
  public static final int LONGEST_DAYS = 366;

  /** Refuses a span that ends before it begins, or is longer than a year. */
  public RegisterQuery {
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      throw new RefusedException(Refusal.INVALID_INPUT, "to");
    }
  }

  /** Everything in a span of days. */
  public static RegisterQuery span(UUID organisation, LocalDate from, LocalDate to) {
    return new RegisterQuery(organisation, from, to, false, null, null);
  }

  /** The same span, unfiltered. */
  public RegisterQuery wholeSpan() {
    return span(organisation, from, to);
  }

  /** Whether it leaves some of the span's requests out. */
  public boolean isFiltered() {
    return liveOnly || status != null || dueBefore != null;
  }

  Instant start() {
    return from.atStartOfDay(Phrasing.ZONE).toInstant();
  }

  Instant end() {
    return to.plusDays(1).atStartOfDay(Phrasing.ZONE).toInstant();
  }
}
