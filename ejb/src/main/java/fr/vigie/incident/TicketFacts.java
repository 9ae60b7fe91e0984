package fr.vigie.incident;

import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import java.util.List;
import java.util.UUID;

/**
 * What happened to a ticket, without a word of what was written about it.
 *
 * @param structure id of the Structure that declared it; null if the support did
 * @param contractVersion in force at the declaration; null if none was
 */
public record TicketFacts(
    String ref, TicketKind kind, UUID structure, UUID contractVersion, List<Fact> facts) {
  public TicketFacts {
    facts = List.copyOf(facts);
  }

  /** The same with what happened to it. */
  TicketFacts with(List<Fact> happened) {
    return new TicketFacts(ref, kind, structure, contractVersion, happened);
  }

  /**
   * One event.
   *
   * @param organisation for which it was told; null for the portal itself
   */
  public record Fact(TicketEvent event, UUID organisation) {}
}
