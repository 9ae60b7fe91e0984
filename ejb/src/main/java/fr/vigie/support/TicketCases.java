package fr.vigie.support;

import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.TicketFacts;
import fr.vigie.incident.TicketFactsDesk;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.support.AskedMonth;
import fr.vigie.sla.support.Party;
import fr.vigie.sla.support.SupportCase;
import fr.vigie.sla.support.SupportFold;
import fr.vigie.sla.support.SupportTicket;
import fr.vigie.sla.support.ToldEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts together what the figures of a month are computed from: twelve months of tickets. */
@ApplicationScoped
class TicketCases {
  @Inject TicketFactsDesk tickets;
  @Inject OrganisationDesk organisations;

  /**
   * What became of a month.
   *
   * @param each gets every ticket that is counted, in the order of counting
   */
  ToldMonth of(ServiceView service, AskedMonth asked, Consumer<SupportTicket> each) {
    Optional<UUID> governing =
        tickets.versionInForce(
            service.contractNumber(),
            asked.month().atEndOfMonth().atStartOfDay(asked.zone()).toInstant());
    var counting = new Counting(service, asked, governing, each);
    tickets.eachTouched(service.id(), asked.from(), asked.until(), counting);
    return counting.told();
  }

  /**
   * Counts tickets as they are read. The terms and Structures that they name are looked up when
   * they are met first, and kept: they are few.
   */
  private final class Counting implements Consumer<List<TicketFacts>> {
    private final ServiceView service;
    private final AskedMonth asked;
    private final Optional<UUID> governing;
    private final Consumer<SupportTicket> each;
    private final Map<UUID, Optional<ClockTerms>> terms = new HashMap<>();
    private final Map<UUID, OrganisationView> structures = new HashMap<>();
    private final SupportFold fold;

    Counting(
        ServiceView service,
        AskedMonth asked,
        Optional<UUID> governing,
        Consumer<SupportTicket> each) {
      this.service = service;
      this.asked = asked;
      this.governing = governing;
      this.each = each;
      fold = new SupportFold(asked, governing.flatMap(this::terms));
    }

    @Override
    public void accept(List<TicketFacts> page) {
      Set<UUID> unknown =
          page.stream()
              .map(TicketFacts::structure)
              .filter(Objects::nonNull)
              .filter(id -> !structures.containsKey(id))
              .collect(Collectors.toSet());
      if (!unknown.isEmpty()) {
        structures.putAll(organisations.organisations(unknown));
      }
      page.forEach(this::count);
    }

    private void count(TicketFacts facts) {
      SupportTicket ticket = ticket(facts);
      fold.add(ticket, Optional.ofNullable(facts.contractVersion()).flatMap(this::terms));
      each.accept(ticket);
    }

    private Optional<ClockTerms> terms(UUID version) {
      return terms.computeIfAbsent(version, tickets::terms);
    }

    private SupportTicket ticket(TicketFacts facts) {
      return new SupportTicket(
          facts.ref(),
          facts.kind(),
          Optional.ofNullable(facts.structure()).map(structures::get).map(OrganisationView::code),
          Optional.ofNullable(facts.contractVersion()).map(UUID::toString),
          facts.facts().stream()
              .map(fact -> new ToldEvent(fact.event(), party(fact.organisation(), service)))
              .toList());
    }

    ToldMonth told() {
      var known = new HashMap<String, ClockTerms>();
      terms.forEach((id, found) -> found.ifPresent(one -> known.put(id.toString(), one)));
      var names = new TreeMap<String, String>();
      structures.values().forEach(structure -> names.put(structure.code(), structure.name()));
      return new ToldMonth(
          new SupportCase(asked, governing.map(UUID::toString), known, names),
          fold.statement(names));
    }
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
