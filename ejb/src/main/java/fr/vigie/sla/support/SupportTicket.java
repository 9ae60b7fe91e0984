package fr.vigie.sla.support;

import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import java.util.List;
import java.util.Optional;

/**
 * What figures need of a ticket: nothing that names a person, neither its title nor its words.
 *
 * @param structure code of the Structure that declared it; empty if the support did
 * @param version key of the contract version in force at the declaration; empty if none was
 */
public record SupportTicket(
    String ref,
    TicketKind kind,
    Optional<String> structure,
    Optional<String> version,
    List<ToldEvent> told) {
  public SupportTicket {
    told = List.copyOf(told);
  }

  List<TicketEvent> events() {
    return told.stream().map(ToldEvent::event).toList();
  }

  /** Who told the event of this number. */
  Party teller(int number) {
    return told.stream()
        .filter(one -> one.event().number() == number)
        .findFirst()
        .map(ToldEvent::by)
        .orElse(Party.PORTAL);
  }
}
