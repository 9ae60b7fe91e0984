package fr.vigie.incident;

import fr.vigie.directory.CaseParty;
import fr.vigie.directory.ServiceNames;
import fr.vigie.incident.OpenTicket.Side;
import fr.vigie.incident.rules.TicketAct;
import fr.vigie.incident.rules.TicketPermit;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.Scope;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.TicketEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens tickets for the caller, writes down what happened, and shows what follows. */
@ApplicationScoped
class TicketWork {
  /** What Structures need not read unless the words are made public. */
  private static final Set<EventType> USUALLY_INTERNAL =
      EnumSet.of(
          EventType.TRANSMITTED,
          EventType.REGISTERED,
          EventType.SEVERITY_PROPOSED,
          EventType.ESCALATED,
          EventType.RESTORATION_PROPOSED,
          EventType.JOINED,
          EventType.LINKED,
          EventType.UNLINKED,
          EventType.NOTED,
          EventType.TIME_CORRECTED);

  /** Who acts for several goes by what is nearest to the decision. */
  private static final Comparator<Side> NEAREST = Comparator.naturalOrder();

  /** Their detail is the reference of a larger ticket. */
  private static final Set<EventType> ABOUT_PARENT =
      EnumSet.of(EventType.LINKED, EventType.UNLINKED);

  private static final String REDACTED = "REDACTED";

  private static final Map<EventType, ClockKind> ENDS =
      Map.of(
          EventType.REGISTERED, ClockKind.TAKE_CHARGE,
          EventType.TAKEN_IN_CHARGE, ClockKind.TAKE_CHARGE,
          EventType.RESTORED, ClockKind.GTR);

  @Inject Event<ClockMet> met;
  @Inject Incidents incidents;
  @Inject TicketRows rows;
  @Inject OwedNotices notices;
  @Inject TicketTerms terms;
  @Inject TicketViews views;
  @Inject ServiceNames services;
  @Inject Journal journal;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /** The organisations whose tickets the caller sees. */
  Scope readable() {
    return new Scope(caller.get().organisationsGranting(Permission.READ_INCIDENTS));
  }

  /** The organisations for which the caller tells the Structures of their tickets. */
  Scope telling() {
    return new Scope(caller.get().organisationsGranting(TicketAct.NOTIFY.permission()));
  }

  /**
   * A ticket for reading.
   *
   * @throws RefusedException NOT_FOUND for none that the caller may see
   */
  OpenTicket open(String ref) {
    return onDesk(found(ref), Permission.READ_INCIDENTS);
  }

  /**
   * A ticket for an act beside its events, by a role in one of its parties that grants it.
   *
   * @throws RefusedException NOT_FOUND, NOT_PERMITTED
   */
  OpenTicket open(String ref, Permission permission) {
    Incident incident = found(ref);
    if (!isOpenTo(sides(parts(incident), permission), permission)) {
      throw new RefusedException(Refusal.NOT_PERMITTED, permission);
    }
    return onDesk(incident, permission);
  }

  /**
   * A ticket for an act, by a role in one of its parties that grants it.
   *
   * @throws RefusedException NOT_FOUND, NOT_PERMITTED, CHANGED_MEANWHILE, INVALID_INPUT for words
   *     too long
   */
  OpenTicket open(String ref, TicketTold told, TicketAct act) {
    told.check();
    Incident incident = found(ref);
    if (!isOpenTo(sides(parts(incident), act.permission()), act)) {
      throw new RefusedException(Refusal.NOT_PERMITTED, act);
    }
    refuseErased(incident);
    if (incident.version() != told.version()) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, ref);
    }
    return onDesk(incident, act.permission());
  }

  /** What was erased lets nothing be added. */
  static void refuseErased(Incident incident) {
    if (incident.redactedAt() != null) {
      throw new RefusedException(Refusal.WRONG_STATE, REDACTED);
    }
  }

  private Incident found(String ref) {
    return incidents
        .byRef(ref, readable())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, ref));
  }

  /**
   * A ticket for reading what belongs to it, apart from its events and clocks.
   *
   * @throws RefusedException NOT_FOUND for none that the caller may see
   */
  SeenTicket see(String ref) {
    Incident incident = found(ref);
    Set<Side> sides = sides(parts(incident), Permission.READ_INCIDENTS);
    return new SeenTicket(incident, sides.stream().min(NEAREST).orElse(Side.STRUCTURE));
  }

  /** A ticket that was just made, or that a role with this permission acts on. */
  OpenTicket onDesk(Incident incident, Permission permission) {
    Map<UUID, Side> parts = parts(incident);
    parts.keySet().retainAll(caller.get().organisationsGranting(permission));
    Optional<UUID> organisation =
        parts.entrySet().stream().min(Map.Entry.comparingByValue(NEAREST)).map(Map.Entry::getKey);
    return new OpenTicket(
        incident,
        incidents.events(incident, readable()),
        terms.of(incident.contractVersionId()),
        organisation.map(parts::get).orElse(Side.STRUCTURE),
        new KeptTicketEvent.Teller(caller.get().person(), organisation.orElse(null)),
        clock.instant());
  }

  /** The same ticket under the contract version that was in force when it was declared. */
  OpenTicket governed(OpenTicket open, Instant declaredAt) {
    Incident incident = open.incident();
    incident.governedBy(
        terms
            .versionInForce(services.of(incident.serviceId()).contract(), declaredAt)
            .orElse(null));
    return open.under(terms.of(incident.contractVersionId()));
  }

  /** What the caller's organisations are to a ticket. */
  private Map<UUID, Side> parts(Incident incident) {
    var sides = new HashMap<UUID, Side>();
    incidents
        .parts(incident, new Scope(caller.get().organisations()))
        .forEach((organisation, part) -> sides.put(organisation, side(part)));
    return sides;
  }

  private static Side side(CaseParty.Part part) {
    return part == CaseParty.Part.CLIENT
        ? Side.SUPPORT
        : part == CaseParty.Part.OPERATOR ? Side.OPERATOR : Side.STRUCTURE;
  }

  /** What those organisations are to a ticket in which a role of the caller grants this. */
  private Set<Side> sides(Map<UUID, Side> parts, Permission permission) {
    Set<UUID> granting = caller.get().organisationsGranting(permission);
    return parts.entrySet().stream()
        .filter(party -> granting.contains(party.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  /** Whether an act is open to these sides: the operator does not confirm its own restoration. */
  private static boolean isOpenTo(Set<Side> sides, TicketAct act) {
    return act == TicketAct.CONFIRM
        ? sides.contains(Side.SUPPORT) || sides.contains(Side.STRUCTURE)
        : isOpenTo(sides, act.permission());
  }

  /** Level 1 decides, the levels of support work. */
  private static boolean isOpenTo(Set<Side> sides, Permission permission) {
    return switch (permission) {
      case DECIDE_INCIDENTS -> sides.contains(Side.SUPPORT);
      case WORK_INCIDENTS -> sides.contains(Side.SUPPORT) || sides.contains(Side.OPERATOR);
      default -> !sides.isEmpty();
    };
  }

  /** The acts on a ticket, those that no role of the caller grants refused. */
  private List<TicketPermit> permits(OpenTicket open) {
    if (open.incident().redactedAt() != null) {
      return Arrays.stream(TicketAct.values())
          .map(act -> TicketPermit.refused(act, Refusal.WRONG_STATE, REDACTED))
          .toList();
    }
    Map<UUID, Side> parts = parts(open.incident());
    return open.acts().all().stream()
        .map(
            permit ->
                isOpenTo(sides(parts, permit.act().permission()), permit.act())
                    ? permit
                    : TicketPermit.refused(permit.act(), Refusal.NOT_PERMITTED, permit.act()))
        .toList();
  }

  /** Records an event with its words, journals it, and brings lists up to date. */
  void record(OpenTicket open, TicketEvent event, TicketTold told) {
    record(open, event, told, Map.of());
  }

  /**
   * The same.
   *
   * @param more facts of the journal's entry beside those of the event; nothing personal
   */
  void record(OpenTicket open, TicketEvent event, TicketTold told, Map<String, Object> more) {
    Visibility visibility =
        told.visibility() != null
            ? told.visibility()
            : USUALLY_INTERNAL.contains(event.type()) && open.side() != Side.STRUCTURE
                ? Visibility.INTERNAL
                : Visibility.PUBLIC;
    incidents.add(open.add(event, visibility), told.text());
    rows.list(open.incident());
    notices.show(open.incident());
    journal(open.incident(), event, told.text(), more);
    measure(open, event);
  }

  private void measure(OpenTicket open, TicketEvent event) {
    ClockKind ended = ENDS.get(event.type());
    if (ended != null && isFirstToEnd(ended, event, open)) {
      open.clock(ended)
          .filter(clock -> clock.metAt().filter(event.happenedAt()::equals).isPresent())
          .ifPresent(
              clock ->
                  met.fire(
                      new ClockMet(
                          ended, clock.target().severity(), clock.figures().consumedSeconds())));
    }
  }

  /** The operator may register a ticket and take charge of it in the same second. */
  private static boolean isFirstToEnd(ClockKind ended, TicketEvent event, OpenTicket open) {
    return open.events().stream()
        .map(KeptTicketEvent::asEvent)
        .filter(other -> other.number() < event.number())
        .filter(other -> ENDS.get(other.type()) == ended)
        .noneMatch(other -> other.happenedAt().equals(event.happenedAt()));
  }

  /** Journals on a larger ticket that it got a part, or lost one. */
  void journalPart(Incident whole, EventType what, Incident part) {
    journal.append(
        chain(whole),
        what == EventType.LINKED ? "INCIDENT_PART_ADDED" : "INCIDENT_PART_REMOVED",
        Map.of("part", part.ref()));
  }

  private void journal(
      Incident incident, TicketEvent event, String text, Map<String, Object> more) {
    var facts = new HashMap<String, Object>(more);
    facts.put("event", event.number());
    facts.put("at", event.happenedAt());
    if (event.detail() != null) {
      facts.put(ABOUT_PARENT.contains(event.type()) ? "parent" : "detail", event.detail());
    }
    if (event.refersTo() != null) {
      facts.put("refersTo", event.refersTo());
    }
    if (event.type() == EventType.DECLARED) {
      facts.put("kind", incident.kind());
      facts.put("service", incident.serviceId());
    }
    var personal = new HashMap<String, String>();
    if (text != null) {
      personal.put("text", text);
    }
    if (event.type() == EventType.DECLARED) {
      personal.put("title", incident.title());
    }
    journal.append(chain(incident), "INCIDENT_" + event.type().name(), facts, Map.copyOf(personal));
  }

  static String chain(Incident incident) {
    return "incident:" + incident.ref();
  }

  /** Everything that follows from a ticket's events now. */
  IncidentView view(OpenTicket open) {
    return views.view(open, services.of(open.incident().serviceId()), permits(open), readable());
  }
}
