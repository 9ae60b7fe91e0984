package fr.vigie.availability;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An outage entered by hand, as the pages and programs see it. */
public record OutageView(
    UUID id,
    Instant from,
    Instant to,
    String cause,
    String evidence,
    Set<String> paths,
    Instant recordedAt,
    String recordedBy,
    Instant cancelledAt,
    String cancelReason,
    int version) {}
