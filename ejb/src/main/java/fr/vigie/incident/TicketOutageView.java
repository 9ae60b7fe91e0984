package fr.vigie.incident;

import fr.vigie.availability.OutageView;
import fr.vigie.incident.rules.OutageProposal;
import java.util.List;
import java.util.Optional;

/**
 * The outage of a ticket.
 *
 * @param proposal empty unless the ticket is a blocking incident
 * @param recorded those recorded because of it, cancelled ones too, in order of time
 */
public record TicketOutageView(Optional<OutageProposal> proposal, List<OutageView> recorded) {
  public TicketOutageView {
    recorded = List.copyOf(recorded);
  }
}
