package fr.vigie.retention;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * How long the personal data of a closed case are kept: as long as the answer can be disputed, and
 * no longer (GDPR, art. 5(1)(e)). The day of the closing is not counted; the last day is kept to
 * its end, so that closed on 5 March 2021 and kept for five years means erased on 6 March 2026.
 *
 * @param kept years, months and days, above zero
 */
public record RetentionRule(Period kept) {
  /** Five years, the general limitation of actions (Civil Code, art. 2224). */
  public static final RetentionRule USUAL = new RetentionRule(Period.ofYears(5));

  /** Closings lie at most so many days around a date computed back, since months differ. */
  private static final int MARGIN_DAYS = 4;

  /** Refuses a time that is none. */
  public RetentionRule {
    if (kept.isZero() || kept.getYears() < 0 || kept.getMonths() < 0 || kept.getDays() < 0) {
      throw new IllegalArgumentException("Nothing can be kept for " + kept);
    }
  }

  /**
   * The rule that a setting names.
   *
   * @param text ISO 8601, such as {@code P5Y} or {@code P18M}
   * @throws IllegalArgumentException if it cannot be read
   */
  public static RetentionRule of(String text) {
    try {
      return new RetentionRule(Period.parse(text.strip()));
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException("No time to keep something: " + text, unreadable);
    }
  }

  /** The day that begins with the erasure. */
  public LocalDate erasedOn(Instant closedAt, ZoneId zone) {
    return LocalDate.ofInstant(closedAt, zone).plus(kept).plusDays(1);
  }

  /** Whether the time is over. */
  public boolean isOver(Instant closedAt, Instant now, ZoneId zone) {
    return !erasedOn(closedAt, zone).isAfter(LocalDate.ofInstant(now, zone));
  }

  /** What was closed at this instant or later is kept on a day for certain. */
  public Instant closedBefore(LocalDate day, ZoneId zone) {
    return day.minus(kept).plusDays(MARGIN_DAYS).atStartOfDay(zone).toInstant();
  }

  /** As it is set: {@code P5Y}. */
  public String text() {
    return kept.toString();
  }
}
