package fr.vigie.incident;

import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketStatus;
import java.time.Instant;

/**
 * An open ticket that resembles what is being typed.
 *
 * @param matches how many of the typed words its title has
 */
public record SimilarTicket(
    String ref,
    String title,
    Severity severity,
    TicketStatus status,
    Instant declaredAt,
    int matches,
    int version) {}
