package fr.vigie.incident;

import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.incident.TicketStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket in a list.
 *
 * @param service code
 * @param organisation the Structure that declared it; empty if the support did
 * @param breachAt when the clock that is owed next is, or was, breached; empty if none is owed
 * @param clock that clock, at the time of the list
 * @param notice of which act the caller has to tell the Structures; empty if of none
 * @param sortedAt the instant that the list is sorted by
 */
public record ListedTicket(
    UUID id,
    String ref,
    TicketKind kind,
    String service,
    String title,
    Severity severity,
    TicketStatus status,
    int level,
    boolean waiting,
    Optional<UUID> organisation,
    Instant declaredAt,
    Optional<Instant> breachAt,
    Optional<IncidentClock> clock,
    Optional<NoticeMoment> notice,
    Instant sortedAt,
    int version) {}
