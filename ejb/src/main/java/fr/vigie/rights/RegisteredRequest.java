package fr.vigie.rights;

import fr.vigie.processing.Right;
import fr.vigie.rights.rules.CaseOutcome;
import fr.vigie.rights.rules.CaseStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A request as a register tells it, without personal data. Of one that the organisation passed on
 * it tells what the organisation did itself, not what others made of it.
 *
 * @param status for the party whose register it is
 * @param own whether the organisation answers
 * @param passedOnAt when the organisation passed it on; null if it did not
 * @param answeredAt when the last right was answered; null if something is owed or others answer
 * @param outcome empty where others answer, or where a year's holidays are not known
 * @param redacted whether the personal data were erased
 */
public record RegisteredRequest(
    String ref,
    CaseStatus status,
    boolean own,
    Set<Right> rights,
    Channel channel,
    UUID processingId,
    UUID controllerId,
    Instant receivedAt,
    Instant passedOnAt,
    Instant answeredAt,
    Optional<CaseOutcome> outcome,
    boolean redacted) {
  public RegisteredRequest {
    rights = Set.copyOf(rights);
  }
}
