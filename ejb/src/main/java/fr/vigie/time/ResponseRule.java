package fr.vigie.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A period of days or months within which somebody must be answered, which can be extended once and
 * stands still during suspensions. Dated configuration: a case keeps the rule it was opened under.
 *
 * <p>Readings where the texts are silent: the days of a suspension are added to the nominal date;
 * days in two suspensions count once; a question sent when the period had already ended does not
 * revive it; the date is rolled to a working day once, at the very end.
 *
 * @param key stable name of the rule
 * @param citation the article that gives the period
 * @param period from receipt
 * @param extendedPeriod from receipt too, once extended; the same as {@code period} if the law
 *     knows no extension
 * @param suspendable whether suspensions count
 * @param rolls whether a last day that is no working day moves to the next one
 */
public record ResponseRule(
    String key,
    String citation,
    LegalPeriod period,
    LegalPeriod extendedPeriod,
    boolean suspendable,
    boolean rolls) {

  /**
   * GDPR, art. 12(3): one month from receipt, with two further months where necessary, counted by
   * Regulation 1182/71, art. 3.
   */
  public static final ResponseRule GDPR_12_3 =
      new ResponseRule(
          "gdpr-art-12-3", "GDPR 12(3)", LegalPeriod.months(1), LegalPeriod.months(3), true, true);

  /**
   * The deadline of a request that is neither extended nor suspended.
   *
   * @param received local date of receipt, which is not counted
   * @throws OutsideCalendarException if the holidays of the last day's year are not known
   */
  public Deadline deadline(LocalDate received, LegalCalendar calendar) {
    return deadline(received, false, List.of(), calendar);
  }

  /**
   * The deadline of a request.
   *
   * @param received local date of receipt, which is not counted
   * @param extended whether an extension has taken effect
   * @param suspensions in any order
   * @throws IllegalArgumentException if a question was sent before receipt
   * @throws OutsideCalendarException if the holidays of the last day's year are not known
   */
  public Deadline deadline(
      LocalDate received, boolean extended, List<Suspension> suspensions, LegalCalendar calendar) {
    var derivation = new Derivation(this, received, calendar);
    derivation.count(extended);
    derivation.suspend(suspensions);
    return derivation.deadline();
  }

  /**
   * Whether an extension takes effect when its notice was sent then: before the first period had
   * effectively ended, with its suspensions and its roll.
   *
   * @throws IllegalArgumentException if a question was sent before receipt
   * @throws OutsideCalendarException if the holidays of the last day's year are not known
   */
  public boolean canBeExtendedAt(
      Instant noticeSent,
      LocalDate received,
      List<Suspension> suspensions,
      LegalCalendar calendar) {
    return !extendedPeriod.equals(period)
        && noticeSent.isBefore(deadline(received, false, suspensions, calendar).dueAt());
  }
}
