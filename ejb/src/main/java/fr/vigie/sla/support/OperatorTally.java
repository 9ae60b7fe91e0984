package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.ClockTerms.Start;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.sla.incident.IncidentClocks;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.support.OperatorFigures.Gap;
import fr.vigie.sla.support.OperatorFigures.Taking;
import fr.vigie.time.OutsideCalendarException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Adds up the operator's times beside ours, incidents alone. */
final class OperatorTally {
  private Taking fromDeclaration = Taking.NONE;
  private Taking fromTransmission = Taking.NONE;
  private Gap registration = Gap.NONE;
  private Gap restoration = Gap.NONE;

  void add(TicketMonth ticket) {
    if (!ticket.isIncident()) {
      return;
    }
    if (isOfMonth(ticket, ticket.end().takenAt())) {
      fromDeclaration = add(fromDeclaration, ticket, Start.DECLARED);
      fromTransmission = add(fromTransmission, ticket, Start.TRANSMITTED);
    }
    Optional<Instant> registered = ticket.end().registeredAt();
    Optional<Instant> taken = last(ticket, event -> event.type() == EventType.TAKEN_IN_CHARGE);
    if (isOfMonth(ticket, registered) && taken.isPresent()) {
      registration = registration.plus(seconds(taken.orElseThrow(), registered.orElseThrow()));
    }
    Optional<Instant> confirmed = confirmed(ticket);
    Optional<Instant> restored = restoredByOperator(ticket);
    if (isOfMonth(ticket, confirmed) && restored.isPresent()) {
      restoration = restoration.plus(seconds(restored.orElseThrow(), confirmed.orElseThrow()));
    }
  }

  OperatorFigures figures() {
    return new OperatorFigures(fromDeclaration, fromTransmission, registration, restoration);
  }

  /** When the operator says that it restored it, last. */
  static Optional<Instant> restoredByOperator(TicketMonth ticket) {
    return ticket.isOpen()
        ? Optional.empty()
        : last(
            ticket,
            event ->
                event.type() == EventType.RESTORED
                    && ticket.ticket().teller(event.number()) == Party.OPERATOR);
  }

  /** When somebody else agreed that it is restored, last. */
  static Optional<Instant> confirmed(TicketMonth ticket) {
    return ticket.isOpen()
        ? Optional.empty()
        : last(ticket, event -> event.type() == EventType.CONFIRMED);
  }

  private static Taking add(Taking sum, TicketMonth ticket, Start start) {
    Optional<IncidentClock> clock =
        ticket
            .terms()
            .flatMap(terms -> clock(ticket, from(terms, start)))
            .filter(known -> known.startedAt().isPresent());
    return clock
        .map(
            known ->
                sum.plus(Judgement.outcome(known.figures()), known.figures().consumedSeconds()))
        .orElse(sum);
  }

  private static Optional<IncidentClock> clock(TicketMonth ticket, ClockTerms terms) {
    try {
      return IncidentClocks.of(ticket.ticket().kind(), ticket.end(), terms)
          .clock(ClockKind.TAKE_CHARGE);
    } catch (OutsideCalendarException outside) {
      return Optional.empty();
    }
  }

  private static ClockTerms from(ClockTerms terms, Start start) {
    return new ClockTerms(
        terms.version(),
        start,
        terms.takeCharge(),
        terms.restore(),
        terms.always(),
        terms.targets());
  }

  private static boolean isOfMonth(TicketMonth ticket, Optional<Instant> at) {
    return at.filter(ticket.month()::contains).isPresent();
  }

  private static Optional<Instant> last(TicketMonth ticket, Predicate<TicketEvent> asked) {
    return ticket.end().events().stream()
        .filter(asked)
        .reduce((one, later) -> later)
        .map(TicketEvent::happenedAt);
  }

  private static long seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }
}
