package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockTerms;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that the figures of a month are computed from, beside the tickets.
 *
 * @param governing key of the contract version in force on the last day of the month
 * @param terms what each contract version says, by its key
 * @param structures names of Structures, by code
 */
public record SupportCase(
    AskedMonth asked,
    Optional<String> governing,
    Map<String, ClockTerms> terms,
    Map<String, String> structures) {
  public SupportCase {
    terms = Map.copyOf(terms);
    structures = new TreeMap<>(structures);
  }

  /** What the version in force on the last day says. */
  public Optional<ClockTerms> governingTerms() {
    return governing.map(terms::get);
  }

  /** What governs a ticket; empty if no contract was in force when it was declared. */
  public Optional<ClockTerms> terms(SupportTicket ticket) {
    return ticket.version().map(terms::get);
  }
}
