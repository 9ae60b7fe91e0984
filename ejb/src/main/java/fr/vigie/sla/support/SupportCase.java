package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockTerms;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that the figures of a month are computed from.
 *
 * @param service its code
 * @param now until when facts are known
 * @param governing key of the contract version in force on the last day of the month
 * @param terms what each contract version says, by its key
 * @param structures names of Structures, by code
 * @param tickets those of the twelve months that end with this one
 */
public record SupportCase(
    String service,
    ZoneId zone,
    YearMonth month,
    Instant now,
    Optional<String> governing,
    Map<String, ClockTerms> terms,
    Map<String, String> structures,
    List<SupportTicket> tickets) {
  public SupportCase {
    terms = Map.copyOf(terms);
    structures = new TreeMap<>(structures);
    tickets = List.copyOf(tickets);
  }

  /** A month as it can be told now. */
  SupportMonth told(YearMonth asked) {
    return SupportMonth.of(asked, zone, now);
  }

  Optional<ClockTerms> terms(SupportTicket ticket) {
    return ticket.version().map(terms::get);
  }
}
