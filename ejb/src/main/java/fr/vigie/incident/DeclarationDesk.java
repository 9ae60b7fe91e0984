package fr.vigie.incident;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.OrganisationDesk;
import fr.vigie.directory.OrganisationKind;
import fr.vigie.directory.OrganisationView;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.incident.Declarations.Filing;
import fr.vigie.incident.NewTicket.CallerDetails;
import fr.vigie.incident.OpenTicket.Side;
import fr.vigie.incident.rules.TicketAct;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes calls: declares tickets, finds similar ones, adds callers to them ("moi aussi"). */
@Stateless
@PermitAll
@UseCase(Permission.DECLARE_INCIDENTS)
public class DeclarationDesk {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 8000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PHONE = 60;

  @Inject TicketWork work;
  @Inject Incidents incidents;
  @Inject TicketLists lists;
  @Inject Declarations declarations;
  @Inject ServiceDesk services;
  @Inject OrganisationDesk organisations;
  @Inject CurrentCaller caller;

  /**
   * Declares a ticket. The contract version in force at that time governs it; a date that cannot be
   * computed does not turn it away.
   *
   * @throws RefusedException FACT_IN_FUTURE, NOT_FOUND for a service that the caller does not see,
   *     INVALID_INPUT with the field's name
   */
  public IncidentView declare(NewTicket asked) {
    NewTicket complete = complete(asked);
    check(complete);
    ServiceView service = services.service(complete.service());
    Checks.refuse(complete.path() != null && service.path(complete.path()).isEmpty(), "path");
    return work.view(
        declarations.declare(complete, Filing.of(service, structure(complete).orElse(null))));
  }

  /** A request is minor unless somebody says otherwise. */
  private static NewTicket complete(NewTicket asked) {
    return asked.kind() == TicketKind.REQUEST && asked.severity() == null
        ? new NewTicket(
            asked.kind(),
            asked.service(),
            asked.path(),
            Severity.MINOR,
            asked.title(),
            asked.text(),
            asked.declaredAt(),
            asked.organisation(),
            asked.source(),
            asked.caller())
        : asked;
  }

  private static void check(NewTicket asked) {
    Checks.refuse(asked.kind() == null, "kind");
    Checks.refuse(asked.severity() == null, "severity");
    Checks.refuse(asked.source() == null, "source");
    Checks.refuse(asked.service() == null, "service");
    Checks.needed("title", asked.title(), LONGEST_TITLE);
    Checks.bounded("text", asked.text(), LONGEST_TEXT);
    check(asked.caller());
  }

  private static void check(CallerDetails details) {
    Checks.bounded("contact", details.contact(), LONGEST_NAME);
    Checks.bounded("phone", details.phone(), LONGEST_PHONE);
  }

  /**
   * A Structure declares for itself, the support for any. Whoever works for several names the
   * Structure; whoever works for the support too takes a call otherwise.
   */
  private Optional<UUID> structure(NewTicket asked) {
    List<OrganisationView> own = own();
    Optional<OrganisationView> named =
        own.stream().filter(one -> one.code().equals(asked.organisation())).findFirst();
    if (named.isPresent()) {
      return named.filter(DeclarationDesk::isStructure).map(OrganisationView::id);
    }
    if (own.stream().allMatch(DeclarationDesk::isStructure)) {
      Checks.refuse(asked.organisation() != null || own.size() > 1, "organisation");
      return Optional.of(own.get(0).id());
    }
    return Optional.ofNullable(asked.organisation())
        .map(code -> organisations.organisation(code).id());
  }

  /**
   * The Structures for which the caller declares, by name; none for the support: it does for any.
   */
  public List<OrganisationView> structures() {
    List<OrganisationView> own = own();
    return own.stream().allMatch(DeclarationDesk::isStructure) ? own : List.of();
  }

  private List<OrganisationView> own() {
    return caller.get().organisationsGranting(Permission.DECLARE_INCIDENTS).stream()
        .map(organisations::organisation)
        .sorted(Comparator.comparing(OrganisationView::name))
        .toList();
  }

  private static boolean isStructure(OrganisationView organisation) {
    return organisation.kind() == OrganisationKind.STRUCTURE;
  }

  /**
   * Open tickets that resemble what is being typed: those with most of its words first.
   *
   * @param service code; null for any
   */
  @UseCase(Permission.READ_INCIDENTS)
  public List<SimilarTicket> similar(String text, String service) {
    UUID id = service == null || service.isBlank() ? null : services.service(service).id();
    return lists.similar(TicketWord.of(text == null ? "" : text), id, work.readable());
  }

  /**
   * "Moi aussi": adds somebody who calls about the same trouble; their Structure sees the ticket
   * from now on.
   *
   * @param organisation code of the Structure; null for the caller's own, or an unknown one
   * @throws RefusedException NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATE for a closed ticket
   */
  public IncidentView join(
      String ref, TicketTold told, String organisation, CallerDetails details) {
    check(details);
    OpenTicket open = work.open(ref, told, TicketAct.JOIN);
    Instant at = open.time(TicketAct.JOIN, told);
    Optional<UUID> structure =
        open.side() == Side.STRUCTURE
            ? Optional.of(open.teller().organisation())
            : Optional.ofNullable(organisation).map(code -> organisations.organisation(code).id());
    structure.ifPresent(id -> incidents.addParty(open.incident(), id, CaseParty.Part.USER));
    incidents.add(new TicketCaller(open.incident().id(), structure.orElse(null), details, at));
    TicketEvent joined = open.event(EventType.JOINED, at);
    Map<String, Object> facts =
        structure
            .map(id -> Map.<String, Object>of("structure", organisations.organisation(id).code()))
            .orElse(Map.of());
    work.record(open, joined, told, facts);
    return work.view(open);
  }
}
