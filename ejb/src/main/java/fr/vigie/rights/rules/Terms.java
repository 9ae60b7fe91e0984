package fr.vigie.rights.rules;

import fr.vigie.time.HealthRecordRule;
import fr.vigie.time.LegalCalendar;
import fr.vigie.time.LegalPeriod;
import fr.vigie.time.ResponseRule;

/**
 * The rules that a request was opened under.
 *
 * @param contractual whether the operator's own promise applies too: the processing is its own
 * @param internalDays calendar days from receipt that the organisation gives itself
 */
public record Terms(
    ResponseRule response,
    HealthRecordRule healthRecord,
    boolean contractual,
    int internalDays,
    LegalCalendar calendar) {

  /**
   * Terms of use of Medimail, rights of persons: one month from the sending of the complete
   * request, at most three; no roll and no suspension, since it starts when the request is
   * complete.
   */
  public static final ResponseRule CONTRACT =
      new ResponseRule(
          "medimail-terms",
          "CGU Medimail",
          LegalPeriod.months(1),
          LegalPeriod.months(3),
          false,
          false);
}
