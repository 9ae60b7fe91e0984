package fr.vigie.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A period of hours from the moment at which somebody became aware. Weekends and holidays count.
 * Dated configuration: a case keeps the rule it was opened under.
 *
 * <p>Reading: alarms go by the strict end; the end of Regulation 1182/71 is shown beside it, and
 * its art. 3(5) (at least two working days) is not applied.
 *
 * @param key stable name of the rule
 * @param citation the article that gives the period
 * @param period in hours
 */
public record NotificationRule(String key, String citation, LegalPeriod period) {

  /** GDPR, art. 33(1): 72 hours after having become aware of a breach. */
  public static final NotificationRule GDPR_33 =
      new NotificationRule("gdpr-art-33", "GDPR 33(1)", LegalPeriod.hours(72));

  /**
   * Both ends of the period.
   *
   * @param zone whose clock divides the day into hours
   */
  public NotificationDeadline deadline(Instant aware, ZoneId zone) {
    var strict = period.strictEnd(aware);
    var regulation = period.endAfterHourOf(aware, zone);
    return new NotificationDeadline(
        strict,
        regulation,
        List.of(
            Step.of("hours.strict", citation, strict, aware, period.amount()),
            Step.of("hours.not-the-first", "R1182/71 3(1)", regulation, aware, period.amount())));
  }
}
