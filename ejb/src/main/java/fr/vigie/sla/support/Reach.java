package fr.vigie.sla.support;

import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a ticket reaches, by which most months are passed over.
 *
 * @param first its earliest event
 * @param last its latest event; empty if it is open after it
 */
record Reach(Instant first, Optional<Instant> last) {
  static Reach of(SupportTicket ticket) {
    List<TicketEvent> events = ticket.events();
    Instant last =
        events.stream().map(TicketEvent::happenedAt).max(Instant::compareTo).orElseThrow();
    boolean over =
        TicketHistory.before(events, last.plusSeconds(1))
            .flatMap(TicketHistory::stoppedAt)
            .isPresent();
    return new Reach(
        events.stream().map(TicketEvent::happenedAt).min(Instant::compareTo).orElseThrow(),
        over ? Optional.of(last) : Optional.empty());
  }

  boolean touches(SupportMonth month) {
    return first.isBefore(month.until())
        && last.filter(end -> end.isBefore(month.from())).isEmpty();
  }
}
