package fr.vigie.processing;

import static fr.vigie.processing.LegalBasis.CONSENT;
import static fr.vigie.processing.LegalBasis.CONTRACT;
import static fr.vigie.processing.LegalBasis.LEGAL_OBLIGATION;
import static fr.vigie.processing.LegalBasis.LEGITIMATE_INTERESTS;
import static fr.vigie.processing.LegalBasis.PUBLIC_STATISTICS;
import static fr.vigie.processing.LegalBasis.PUBLIC_TASK;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which rights a person has over a processing: it depends on its legal basis. No portability
 * without consent or contract (art. 20(1)(a)); objection to what rests on a public task or on
 * legitimate interests (art. 21(1)); no erasure of what the law demands or a public task needs
 * (art. 17(3)(b)); consent can be withdrawn where it is the basis (art. 7(3)).
 */
public final class ExistingRights {
  private static final Set<LegalBasis> PORTABLE = EnumSet.of(CONSENT, CONTRACT);
  private static final Set<LegalBasis> OPEN_TO_OBJECTION =
      EnumSet.of(PUBLIC_TASK, PUBLIC_STATISTICS, LEGITIMATE_INTERESTS);
  private static final Set<LegalBasis> NEEDED_BY_LAW =
      EnumSet.of(LEGAL_OBLIGATION, PUBLIC_TASK, PUBLIC_STATISTICS);

  private ExistingRights() {}

  /**
   * Every right, existing or not.
   *
   * @param healthData whether the processing holds information on the health of persons in care
   */
  public static List<RightExistence> of(LegalBasis basis, boolean healthData) {
    return Arrays.stream(Right.values()).map(right -> of(right, basis, healthData)).toList();
  }

  /** One right. */
  public static RightExistence of(Right right, LegalBasis basis, boolean healthData) {
    return switch (right) {
      case ACCESS, RECTIFICATION, RESTRICTION, DIRECTIVES ->
          new RightExistence(right, true, "always", right.citation());
      case ERASURE ->
          judged(right, !NEEDED_BY_LAW.contains(basis), "erasable", "neededByLaw", "GDPR 17(3)(b)");
      case PORTABILITY ->
          judged(right, PORTABLE.contains(basis), "portable", "notPortable", "GDPR 20(1)(a)");
      case OBJECTION ->
          judged(
              right,
              OPEN_TO_OBJECTION.contains(basis),
              "openToObjection",
              "closedToObjection",
              "GDPR 21(1)");
      case CONSENT_WITHDRAWAL ->
          judged(right, basis == CONSENT, "consented", "notConsented", "GDPR 7(3)");
      case HEALTH_RECORDS, MESSAGING_OBJECTION ->
          judged(right, healthData, "healthData", "noHealthData", right.citation());
    };
  }

  private static RightExistence judged(
      Right right, boolean exists, String ifSo, String ifNot, String citation) {
    return new RightExistence(right, exists, exists ? ifSo : ifNot, citation);
  }
}
