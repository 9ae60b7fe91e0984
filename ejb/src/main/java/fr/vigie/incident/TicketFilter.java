package fr.vigie.incident;

import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.incident.TicketStatus;

/**
 * Which tickets of a list are wanted. Nothing in it is personal: it may stand in an address.
 *
 * @param liveOnly whether closed ones are left out
 * @param kind only these; null for all
 * @param status only these; null for all
 * @param severity only these; null for all
 * @param service code of the only one; null for all
 * @param structure code of the Structure that declared them; null for all
 * @param noticeDue whether only those are wanted of which the caller has to tell the Structures
 */
public record TicketFilter(
    boolean liveOnly,
    TicketKind kind,
    TicketStatus status,
    Severity severity,
    String service,
    String structure,
    boolean noticeDue) {
  /** Everything that is not closed. */
  public static final TicketFilter LIVE =
      new TicketFilter(true, null, null, null, null, null, false);
}
