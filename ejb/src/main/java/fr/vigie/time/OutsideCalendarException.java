package fr.vigie.time;

import java.time.temporal.Temporal;

/**
 * Refusal to compute with a date or an instant in a year that a calendar does not cover.
 *
 * <p>A guess would be worse than no answer: whoever asks shows "cannot be computed yet" and goes
 * on.
 */
public final class OutsideCalendarException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String calendarId;
  private final transient Temporal asked;
  private final int firstYear;
  private final int lastYear;

  /**
   * The refusal of one date or instant.
   *
   * @param calendarId the calendar that refuses
   * @param asked the {@code Instant} or {@code LocalDate} that it would have needed to know
   * @param firstYear first year that it covers
   * @param lastYear last year that it covers, inclusive
   */
  public OutsideCalendarException(String calendarId, Temporal asked, int firstYear, int lastYear) {
    super(
        "calendar %s covers the years %d to %d, not %s"
            .formatted(calendarId, firstYear, lastYear, asked));
    this.calendarId = calendarId;
    this.asked = asked;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  public String calendarId() {
    return calendarId;
  }

  /**
   * The {@code Instant} or {@code LocalDate} that is not covered; for a sum that runs off the end,
   * the first instant after the covered years.
   */
  public Temporal asked() {
    return asked;
  }

  public int firstYear() {
    return firstYear;
  }

  public int lastYear() {
    return lastYear;
  }
}
