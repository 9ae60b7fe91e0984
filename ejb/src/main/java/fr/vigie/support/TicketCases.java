package fr.vigie.support;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.TicketFacts;
import fr.vigie.incident.TicketFactsDesk;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.support.Party;
import fr.vigie.sla.support.SupportCase;
import fr.vigie.sla.support.SupportTicket;
import fr.vigie.sla.support.ToldEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what the figures of a month are computed from: twelve months of tickets. */
@ApplicationScoped
class TicketCases {
  private static final int MONTHS_BEFORE = 11;

  @Inject TicketFactsDesk tickets;
  @Inject OrganisationDesk organisations;

  SupportCase of(ServiceView service, YearMonth month, Instant now) {
    List<TicketFacts> facts =
        tickets.touched(
            service.id(),
            start(service, month.minusMonths(MONTHS_BEFORE)),
            start(service, month.plusMonths(1)));
    Map<UUID, OrganisationView> structures = structures(facts);
    Optional<UUID> governing =
        tickets.versionInForce(
            service.contractNumber(),
            month.atEndOfMonth().atStartOfDay(service.zone()).toInstant());
    return new SupportCase(
        service.code(),
        service.zone(),
        month,
        now,
        governing.map(UUID::toString),
        terms(facts, governing),
        names(structures),
        facts.stream().map(ticket -> ticket(ticket, service, structures)).toList());
  }

  private static Instant start(ServiceView service, YearMonth month) {
    return month.atDay(1).atStartOfDay(service.zone()).toInstant();
  }

  private Map<UUID, OrganisationView> structures(List<TicketFacts> facts) {
    return organisations.organisations(
        facts.stream()
            .map(TicketFacts::structure)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private static Map<String, String> names(Map<UUID, OrganisationView> structures) {
    var names = new TreeMap<String, String>();
    structures.values().forEach(structure -> names.put(structure.code(), structure.name()));
    return names;
  }

  private Map<String, ClockTerms> terms(List<TicketFacts> facts, Optional<UUID> governing) {
    Set<UUID> versions =
        Stream.concat(
                facts.stream().map(TicketFacts::contractVersion).filter(Objects::nonNull),
                governing.stream())
            .collect(Collectors.toSet());
    var terms = new HashMap<String, ClockTerms>();
    versions.forEach(id -> tickets.terms(id).ifPresent(known -> terms.put(id.toString(), known)));
    return terms;
  }

  private static SupportTicket ticket(
      TicketFacts facts, ServiceView service, Map<UUID, OrganisationView> structures) {
    return new SupportTicket(
        facts.ref(),
        facts.kind(),
        Optional.ofNullable(facts.structure()).map(structures::get).map(OrganisationView::code),
        Optional.ofNullable(facts.contractVersion()).map(UUID::toString),
        facts.facts().stream()
            .map(fact -> new ToldEvent(fact.event(), party(fact.organisation(), service)))
            .toList());
  }

  private static Party party(UUID organisation, ServiceView service) {
    if (organisation == null) {
      return Party.PORTAL;
    }
    if (organisation.equals(service.client().id())) {
      return Party.LEVEL_1;
    }
    return organisation.equals(service.operator().id()) ? Party.OPERATOR : Party.STRUCTURE;
  }
}
