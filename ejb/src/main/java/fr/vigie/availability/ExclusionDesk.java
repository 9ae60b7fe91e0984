package fr.vigie.availability;

import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Time left out of the unavailability: proposed by the operator or the client of a service, and
 * agreed or contested by the other (annex 2: operations accepted by both parties).
 */
@Stateless
@PermitAll
public class ExclusionDesk {
  private static final int LONGEST_CLAUSE = 120;

  @Inject ServiceDesk services;
  @Inject Facts facts;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;

  /** All of a service, in order of time. */
  @UseCase(Permission.READ_SERVICES)
  public List<ExclusionView> exclusions(String service) {
    return facts.exclusions(services.service(service).id()).stream()
        .map(ProposedExclusion::asView)
        .toList();
  }

  /**
   * Some of them, page by page, sorted by {@code from}; a status is an {@link
   * fr.vigie.sla.ExclusionState}.
   */
  @UseCase(Permission.READ_SERVICES)
  public Page<ExclusionView> page(String service, PageRequest request) {
    return facts.exclusions(services.service(service).id(), request).map(ProposedExclusion::asView);
  }

  @UseCase(Permission.PROPOSE_EXCLUSIONS)
  public ExclusionView propose(String service, NewExclusion asked) {
    ServiceView view = services.service(service);
    facts.lock(view.id());
    Checks.span(asked.from(), asked.to());
    Checks.refuse(asked.to() == null, "to");
    Checks.text("clause", asked.clause(), true);
    Checks.refuse(asked.clause().length() > LONGEST_CLAUSE, "clause");
    Checks.text("reason", asked.reason(), true);
    Checks.paths(view, asked.paths());
    Checks.open(view, facts.closedMonths(view.id()), asked.from(), asked.to());
    var exclusion =
        new ProposedExclusion(
            view.id(), asked, party(view, Permission.PROPOSE_EXCLUSIONS), clock.instant());
    facts.addNow(exclusion);
    note(service, "EXCLUSION_PROPOSED", exclusion);
    return exclusion.asView();
  }

  @UseCase(Permission.ANSWER_EXCLUSIONS)
  public ExclusionView agree(String service, UUID id, int expected) {
    ServiceView view = services.service(service);
    facts.lock(view.id());
    ProposedExclusion exclusion = at(view, id, expected);
    exclusion.agree(party(view, Permission.ANSWER_EXCLUSIONS), clock.instant());
    note(service, "EXCLUSION_AGREED", exclusion);
    return facts.written(exclusion).asView();
  }

  /** Refuses a proposal, with the reason. */
  @UseCase(Permission.ANSWER_EXCLUSIONS)
  public ExclusionView contest(String service, UUID id, int expected, String reason) {
    ServiceView view = services.service(service);
    facts.lock(view.id());
    ProposedExclusion exclusion = at(view, id, expected);
    Checks.text("reason", reason, false);
    exclusion.contest(party(view, Permission.ANSWER_EXCLUSIONS), clock.instant(), reason);
    note(service, "EXCLUSION_CONTESTED", exclusion);
    return facts.written(exclusion).asView();
  }

  /** Takes back what the caller's side has said: its proposal, or its answer. */
  @UseCase(Permission.PROPOSE_EXCLUSIONS)
  public ExclusionView withdraw(String service, UUID id, int expected) {
    ServiceView view = services.service(service);
    facts.lock(view.id());
    ProposedExclusion exclusion = at(view, id, expected);
    exclusion.withdraw(party(view, Permission.PROPOSE_EXCLUSIONS), clock.instant());
    note(service, "EXCLUSION_WITHDRAWN", exclusion);
    return facts.written(exclusion).asView();
  }

  /** The side for which the caller acts. */
  private UUID party(ServiceView service, Permission permission) {
    return caller.get().organisationsGranting(permission).stream()
        .filter(service::isParty)
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NOT_A_PARTY));
  }

  private ProposedExclusion at(ServiceView service, UUID id, int expected) {
    ProposedExclusion exclusion =
        facts
            .exclusion(service.id(), id)
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "exclusion"));
    Checks.version(exclusion.version(), expected, "exclusion");
    Checks.open(
        service, facts.closedMonths(service.id()), exclusion.startedAt(), exclusion.endedAt());
    return exclusion;
  }

  private void note(String service, String type, ProposedExclusion exclusion) {
    journal.append(
        "service:" + service,
        type,
        Map.of(
            "exclusion", exclusion.id().toString(),
            "from", exclusion.startedAt(),
            "to", exclusion.endedAt()));
  }
}
