package fr.vigie.incident;

import fr.vigie.sla.incident.IncidentClock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of a ticket now.
 *
 * @param all of the first table; none without a contract, or beyond its calendar
 */
public record TicketClocks(List<IncidentClock> all) {
  static final TicketClocks NONE = new TicketClocks(List.of());

  public TicketClocks {
    all = List.copyOf(all);
  }

  /** The one that is owed next; empty if none is. */
  public Optional<IncidentClock> owed() {
    return all.stream()
        .filter(IncidentClock::isLive)
        .min(Comparator.comparing(live -> live.figures().dueAt().orElseThrow()));
  }
}
