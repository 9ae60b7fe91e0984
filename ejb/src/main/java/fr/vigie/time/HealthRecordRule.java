package fr.vigie.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;

/**
 * When a person gets the information about their health that they asked for: not before a time for
 * reflection, and by a day that depends on the age of the information. Dated configuration: a case
 * keeps the rule it was opened under. Not extendable.
 *
 * <p>Readings: the time for reflection is elapsed hours; the age is that of one document on the day
 * of receipt, and exactly the given years is not yet old; the last day is not rolled to a working
 * day.
 *
 * @param key stable name of the rule
 * @param citation the article that gives the periods
 * @param reflection in hours, from receipt
 * @param recent latest day for recent information, from receipt
 * @param old latest day for old information, or when the psychiatric care commission is seized
 * @param oldAfterYears information is old when it was constituted more than so many years before
 */
public record HealthRecordRule(
    String key,
    String citation,
    LegalPeriod reflection,
    LegalPeriod recent,
    LegalPeriod old,
    int oldAfterYears) {

  /** Public Health Code, art. L.1111-7: 48 hours; 8 days, or 2 months beyond 5 years of age. */
  public static final HealthRecordRule CSP_L1111_7 =
      new HealthRecordRule(
          "csp-l1111-7",
          "CSP L1111-7",
          LegalPeriod.hours(48),
          LegalPeriod.days(8),
          LegalPeriod.months(2),
          5);

  /** The window for one document, the psychiatric care commission not being seized. */
  public HealthRecordWindow window(
      Instant received, LocalDate constituted, LegalCalendar calendar) {
    return window(received, constituted, false, calendar);
  }

  /**
   * The window for one document.
   *
   * @param received when the request was received
   * @param constituted local date on which the information was constituted
   * @param commissionSeized whether the psychiatric care commission is seized
   * @param calendar its zone gives the days; its holidays are not used
   */
  public HealthRecordWindow window(
      Instant received, LocalDate constituted, boolean commissionSeized, LegalCalendar calendar) {
    var day = calendar.dateOf(received);
    var earliest = reflection.strictEnd(received);
    boolean isOld = constituted.plusYears(oldAfterYears).isBefore(day);
    var period = isOld || commissionSeized ? old : recent;
    var latest = period.lastDay(day);
    var steps = new ArrayList<Step>();
    steps.add(Step.of("reflection", citation, earliest, received, reflection.amount()));
    steps.add(Step.of(isOld ? "age.old" : "age.recent", citation, day, constituted, oldAfterYears));
    if (commissionSeized) {
      steps.add(Step.of("commission", citation, day));
    }
    steps.add(
        Step.of(
            isOld || commissionSeized ? "latest.old" : "latest.recent",
            citation,
            latest,
            day,
            period.amount()));
    return new HealthRecordWindow(earliest, latest, calendar.endOf(latest), isOld, steps);
  }
}
