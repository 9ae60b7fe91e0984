package fr.vigie.incident;

import fr.vigie.incident.rules.LawfulTicketActs;
import fr.vigie.incident.rules.TicketAct;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.sla.incident.IncidentClocks;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.WarningPlan;
import fr.vigie.time.OutsideCalendarException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A ticket on somebody's desk: its events, clocks and lawful acts now. */
final class OpenTicket {
  /** What the caller is to a ticket. */
  enum Side {
    /** Level 1. */
    SUPPORT,
    /** Levels 2 and 3. */
    OPERATOR,
    /** Declared it, or has the same trouble. */
    STRUCTURE
  }

  private final Incident incident;
  private final List<KeptTicketEvent> events;
  private final Optional<ClockTerms> terms;
  private final Side side;
  private final KeptTicketEvent.Teller teller;
  private final Instant now;

  /**
   * Opens a ticket.
   *
   * @param terms empty if no contract was in force at the declaration
   * @param teller who has it on the desk
   */
  OpenTicket(
      Incident incident,
      List<KeptTicketEvent> events,
      Optional<ClockTerms> terms,
      Side side,
      KeptTicketEvent.Teller teller,
      Instant now) {
    this.incident = incident;
    this.events = new ArrayList<>(events);
    this.terms = terms;
    this.side = side;
    this.teller = teller;
    this.now = now;
  }

  /** The same ticket under other terms; empty for none. */
  OpenTicket under(Optional<ClockTerms> governing) {
    return new OpenTicket(incident, events, governing, side, teller, now);
  }

  Incident incident() {
    return incident;
  }

  List<KeptTicketEvent> events() {
    return List.copyOf(events);
  }

  Optional<ClockTerms> terms() {
    return terms;
  }

  Side side() {
    return side;
  }

  KeptTicketEvent.Teller teller() {
    return teller;
  }

  Instant now() {
    return now;
  }

  TicketHistory history() {
    return TicketHistory.of(events.stream().map(KeptTicketEvent::asEvent).toList(), now);
  }

  /** The clocks; empty without a contract. */
  Optional<IncidentClocks> clocks() {
    return terms.map(known -> IncidentClocks.of(incident.kind(), history(), known));
  }

  /** A clock of the first table; empty without a contract, or beyond its calendar. */
  Optional<IncidentClock> clock(ClockKind kind) {
    try {
      return clocks().flatMap(known -> known.clock(kind));
    } catch (OutsideCalendarException outside) {
      return Optional.empty();
    }
  }

  LawfulTicketActs acts() {
    return new LawfulTicketActs(
        history(), events.stream().anyMatch(event -> event.type() == EventType.TAKEN_IN_CHARGE));
  }

  /**
   * When something told happened: now, or as told. Whether the act is lawful is checked first.
   *
   * @throws RefusedException WRONG_STATE, NO_OPEN_WAIT, FACT_IN_FUTURE, FACT_BEFORE_DECLARATION
   */
  Instant time(TicketAct act, TicketTold told) {
    acts().permit(act, told.isFact()).orRefuse();
    return time(told.at());
  }

  /** The same for what is always lawful; null for now. */
  Instant time(Instant told) {
    Instant at = (told == null ? now : told).truncatedTo(ChronoUnit.SECONDS);
    if (at.isAfter(now)) {
      throw new RefusedException(Refusal.FACT_IN_FUTURE);
    }
    if (at.isBefore(incident.declaredAt().truncatedTo(ChronoUnit.SECONDS))) {
      throw new RefusedException(Refusal.FACT_BEFORE_DECLARATION);
    }
    return at;
  }

  /** A new event of this time, to be completed and recorded. */
  TicketEvent event(EventType type, Instant happenedAt) {
    return TicketEvent.of(incident.nextEvent(), type, happenedAt, now);
  }

  /** Adds an event, and brings the ticket up to date with what follows from it. */
  KeptTicketEvent add(TicketEvent event, Visibility visibility) {
    var kept = new KeptTicketEvent(incident.id(), event, teller, visibility);
    events.add(kept);
    project();
    return kept;
  }

  /** Brings the ticket up to date with its events; a date that cannot be computed is left out. */
  void project() {
    Optional<IncidentClocks> clocks = clocks();
    incident.project(
        history(),
        covered(() -> clocks.flatMap(IncidentClocks::breachAt)),
        covered(() -> clocks.flatMap(known -> WarningPlan.of(known).nextLook(now))),
        now);
  }

  private static Instant covered(Supplier<Optional<Instant>> computation) {
    try {
      return computation.get().orElse(null);
    } catch (OutsideCalendarException outside) {
      return null;
    }
  }
}
