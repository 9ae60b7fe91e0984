package fr.vigie.web.view;

import fr.vigie.incident.ListedTicket;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;

/**
 * A ticket in a list.
 *
 * @param clock that is owed next; null if none is
 * @param structure name of the Structure that declared it; empty if the support did
 */
public record TicketLine(ListedTicket ticket, CommittedClock clock, String structure) {
  /** A row seen from now. */
  public static TicketLine of(ListedTicket ticket, String structure, Instant now, Wording wording) {
    return new TicketLine(
        ticket,
        ticket.clock().map(owed -> CommittedClock.of(owed, now, wording)).orElse(null),
        structure);
  }
}
