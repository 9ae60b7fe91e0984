package fr.vigie.rights;

import fr.vigie.processing.Right;
import fr.vigie.rights.rules.CaseStatus;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A request in a list, without personal data.
 *
 * @param status for the party whose list it is
 * @param dueAt the next legal date; null if nothing is owed or none can be computed
 * @param sortedAt the instant that the list is sorted by
 */
public record ListedRequest(
    UUID id,
    String ref,
    CaseStatus status,
    Set<Right> rights,
    Channel channel,
    Instant receivedAt,
    Instant dueAt,
    boolean suspended,
    boolean extended,
    UUID controllerId,
    UUID processingId,
    UUID assigneeId,
    Instant sortedAt) {}
