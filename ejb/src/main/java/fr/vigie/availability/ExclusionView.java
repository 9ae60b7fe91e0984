package fr.vigie.availability;

import fr.vigie.sla.ExclusionState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An exclusion as the pages and programs see it; parties by the ids of their organisations. */
public record ExclusionView(
    UUID id,
    Instant from,
    Instant to,
    String clause,
    String reason,
    Set<String> paths,
    ExclusionState state,
    UUID proposedBy,
    Instant proposedAt,
    UUID answeredBy,
    Instant answeredAt,
    String answerReason,
    int version) {}
