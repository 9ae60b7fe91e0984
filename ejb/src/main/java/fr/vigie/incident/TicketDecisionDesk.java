package fr.vigie.incident;

import fr.vigie.incident.rules.TicketAct;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What level 1 decides about tickets, and what whoever declared one may say to its end. */
@Stateless
@PermitAll
@UseCase(Permission.DECIDE_INCIDENTS)
public class TicketDecisionDesk {
  @Inject TicketWork work;
  @Inject Incidents incidents;

  /**
   * Decides on another severity, with a reason: both clocks are computed again from the events.
   *
   * @throws RefusedException REASONS_MISSING, INVALID_INPUT for the severity that it has,
   *     NOT_PERMITTED for anybody but level 1
   */
  public IncidentView changeSeverity(String ref, TicketTold told, Severity severity) {
    told.needText();
    OpenTicket open = work.open(ref, told, TicketAct.CHANGE_SEVERITY);
    Checks.refuse(severity == null || severity == open.incident().severity(), "severity");
    Instant at = open.time(TicketAct.CHANGE_SEVERITY, told);
    work.record(open, open.event(EventType.SEVERITY_CHANGED, at).with(severity), told);
    return work.view(open);
  }

  /**
   * Whoever declared it agrees that it is restored: told by level 1, or by the Structure itself.
   *
   * @throws RefusedException WRONG_STATE, NOT_PERMITTED for the operator
   */
  @UseCase(Permission.DECLARE_INCIDENTS)
  public IncidentView confirm(String ref, TicketTold told) {
    OpenTicket open = work.open(ref, told, TicketAct.CONFIRM);
    return after(open, told, TicketAct.CONFIRM, EventType.CONFIRMED);
  }

  /**
   * Closes a restored ticket; without the declarer's confirmation, with a reason.
   *
   * @throws RefusedException WRONG_STATE, REASONS_MISSING, NOT_PERMITTED for anybody but level 1
   */
  public IncidentView close(String ref, TicketTold told) {
    OpenTicket open = work.open(ref, told, TicketAct.CLOSE);
    if (open.incident().status() == TicketStatus.RESTORED) {
      told.needText();
    }
    return after(open, told, TicketAct.CLOSE, EventType.CLOSED);
  }

  /**
   * Opens a restored or closed ticket again; why is in the words. The time since its restoration is
   * shown and not counted.
   *
   * @throws RefusedException WRONG_STATE, NOT_PERMITTED for anybody but level 1
   */
  public IncidentView reopen(String ref, TicketTold told) {
    return after(
        work.open(ref, told, TicketAct.REOPEN), told, TicketAct.REOPEN, EventType.REOPENED);
  }

  /**
   * Says that an event happened at another time than was recorded, with a reason; the first record
   * stays. The contract version in force at the corrected time of the declaration governs.
   *
   * @param event number of the event
   * @throws RefusedException INVALID_INPUT, REASONS_MISSING, FACT_IN_FUTURE, NOT_PERMITTED for
   *     anybody but level 1
   */
  public IncidentView correctTime(String ref, TicketTold told, int event) {
    told.needText();
    OpenTicket open = work.open(ref, told, TicketAct.CORRECT_TIME);
    Checks.refuse(told.at() == null, "at");
    TicketEvent corrected =
        open.events().stream()
            .map(KeptTicketEvent::asEvent)
            .filter(known -> known.number() == event)
            .filter(known -> known.type() != EventType.TIME_CORRECTED)
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.INVALID_INPUT, "event"));
    if (told.at().isAfter(open.now())) {
      throw new RefusedException(Refusal.FACT_IN_FUTURE);
    }
    OpenTicket governed =
        corrected.type() == EventType.DECLARED ? work.governed(open, told.at()) : open;
    work.record(
        governed,
        governed.event(EventType.TIME_CORRECTED, told.at()).correcting(corrected.number()),
        told);
    return work.view(governed);
  }

  /**
   * Makes a ticket a part of another one, or of none.
   *
   * @param parent reference; null for none
   * @throws RefusedException NOT_FOUND, INVALID_INPUT for a ticket that has parts or is one itself,
   *     for the one of which it is a part already, and for none if it is no part; CHANGED_MEANWHILE
   *     if somebody makes the other one a part, or gives it one, at the same time
   */
  public IncidentView link(String ref, TicketTold told, String parent) {
    OpenTicket open = work.open(ref, told, TicketAct.LINK);
    Instant at = open.time(told.at());
    Optional<Incident> former = whole(open.incident());
    Optional<Incident> whole =
        Optional.ofNullable(parent).map(work::open).map(OpenTicket::incident);
    Checks.refuse(former.isEmpty() && whole.isEmpty(), "parent");
    whole.ifPresent(incidents::touch);
    whole.ifPresent(larger -> Checks.refuse(!canHold(larger, open.incident()), "parent"));
    former.ifPresent(
        left -> record(open, EventType.UNLINKED, left, at, whole.isEmpty() ? told.text() : null));
    whole.ifPresent(larger -> record(open, EventType.LINKED, larger, at, told.text()));
    return work.view(open);
  }

  /** The larger ticket of which one is a part. */
  private Optional<Incident> whole(Incident part) {
    return Optional.ofNullable(part.parentId())
        .map(
            id ->
                Optional.ofNullable(incidents.byIds(Set.of(id), work.readable()).get(id))
                    .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "parent")));
  }

  private boolean canHold(Incident whole, Incident part) {
    return whole.parentId() == null
        && !whole.id().equals(part.id())
        && !whole.id().equals(part.parentId())
        && incidents.children(part, work.readable()).isEmpty();
  }

  private void record(OpenTicket open, EventType what, Incident whole, Instant at, String text) {
    open.incident().partOf(what == EventType.LINKED ? whole.id() : null);
    work.record(
        open,
        open.event(what, at).about(whole.ref()),
        new TicketTold(open.incident().version(), at, text, Visibility.INTERNAL));
    work.journalPart(whole, what, open.incident());
  }

  /** Records what can only come after the restoration. */
  private IncidentView after(OpenTicket open, TicketTold told, TicketAct act, EventType type) {
    Instant at = open.time(act, told);
    Checks.refuse(open.history().stoppedAt().filter(at::isBefore).isPresent(), "at");
    work.record(open, open.event(type, at), told);
    return work.view(open);
  }
}
