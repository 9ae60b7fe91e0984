package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.time.OutsideCalendarException;
import fr.vigie.time.Spans;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A ticket in a month: what it was when the month began, what it was when it ended, and so what the
 * month made of it. A ticket that was over before and was not touched does not concern the month.
 */
final class TicketMonth {
  private final SupportTicket ticket;
  private final SupportMonth month;
  private final Optional<ClockTerms> terms;
  private final Optional<TicketHistory> start;
  private final TicketHistory end;

  /** Empty if a year that counts is not covered, or no contract was in force. */
  private final Optional<List<Judgement>> judgements;

  private TicketMonth(
      SupportTicket ticket,
      SupportMonth month,
      Optional<ClockTerms> terms,
      Optional<TicketHistory> start,
      TicketHistory end) {
    this.ticket = ticket;
    this.month = month;
    this.terms = terms;
    this.start = start;
    this.end = end;
    this.judgements = terms.flatMap(known -> covered(() -> judge(known)));
  }

  /** A ticket in a month; empty if it does not concern it. */
  static Optional<TicketMonth> of(
      SupportTicket ticket, SupportMonth month, Optional<ClockTerms> terms) {
    List<TicketEvent> events = ticket.events();
    Optional<TicketHistory> end = TicketHistory.before(events, month.until());
    if (end.isEmpty()) {
      return Optional.empty();
    }
    Optional<TicketHistory> start = TicketHistory.before(events, month.from());
    boolean over = start.flatMap(TicketHistory::stoppedAt).isPresent();
    return over && happened(end.orElseThrow(), month).isEmpty()
        ? Optional.empty()
        : Optional.of(new TicketMonth(ticket, month, terms, start, end.orElseThrow()));
  }

  private static List<TicketEvent> happened(TicketHistory history, SupportMonth month) {
    return history.events().stream().filter(event -> month.contains(event.happenedAt())).toList();
  }

  private List<Judgement> judge(ClockTerms known) {
    Map<String, Judgement> begun =
        start.map(then -> Judgement.of(ticket.kind(), then, known)).orElse(Map.of());
    return Judgement.of(ticket.kind(), end, known).values().stream()
        .map(ended -> ofMonth(ended, begun))
        .toList();
  }

  private static <T> Optional<T> covered(Supplier<T> computation) {
    try {
      return Optional.of(computation.get());
    } catch (OutsideCalendarException outside) {
      return Optional.empty();
    }
  }

  SupportTicket ticket() {
    return ticket;
  }

  SupportMonth month() {
    return month;
  }

  Optional<ClockTerms> terms() {
    return terms;
  }

  /** The ticket as it stood when the month ended. */
  TicketHistory end() {
    return end;
  }

  /** What happened in the month, in order of time. */
  List<TicketEvent> happened() {
    return happened(end, month);
  }

  boolean isIncident() {
    return ticket.kind() == TicketKind.INCIDENT;
  }

  /** The severity that held when the month ended: every count of the month goes by it. */
  Severity severity() {
    return end.severity();
  }

  boolean isDeclared() {
    return start.isEmpty();
  }

  boolean wasOpen() {
    return start.isPresent() && start.orElseThrow().stoppedAt().isEmpty();
  }

  boolean isOpen() {
    return end.stoppedAt().isEmpty();
  }

  /** Over when the month began, and opened again in it. */
  boolean isReopened() {
    return start.flatMap(TicketHistory::stoppedAt).isPresent()
        && happened().stream().anyMatch(event -> event.type() == EventType.REOPENED);
  }

  /** To be restored at some time of the month. */
  boolean wasOwed() {
    return isDeclared() || wasOpen() || isReopened();
  }

  /** To be restored at some time of the month, and restored when it ended. */
  boolean isRestored() {
    return !isOpen() && wasOwed();
  }

  /** Closed in the month, and still so when it ended. */
  boolean isClosed() {
    return closedAt().filter(month::contains).isPresent();
  }

  /** When it was closed, unless it was opened again since. */
  Optional<Instant> closedAt() {
    return end.status().isLive()
        ? Optional.empty()
        : end.events().stream()
            .filter(event -> event.type() == EventType.CLOSED)
            .reduce((one, later) -> later)
            .map(TicketEvent::happenedAt);
  }

  /** Whether no contract, or a calendar that ends too early, leaves it without a verdict. */
  boolean isWithoutVerdict() {
    return judgements.isEmpty();
  }

  /**
   * The targets that the month decided on, and those that it left undecided. A verdict is the
   * month's if it held at its end and not at its beginning.
   */
  List<Judgement> judgements() {
    return judgements.orElse(List.of());
  }

  private static Judgement ofMonth(Judgement ended, Map<String, Judgement> known) {
    Optional<Judgement> begun = Optional.ofNullable(known.get(ended.target().code()));
    return new Judgement(
        ended.target(),
        ofMonth(ended, begun, Judgement::counted),
        ofMonth(ended, begun, Judgement::withoutWaits));
  }

  private static Outcome ofMonth(
      Judgement ended, Optional<Judgement> begun, Function<Judgement, Outcome> way) {
    Outcome outcome = way.apply(ended);
    boolean before = begun.map(way).filter(outcome::equals).isPresent();
    return before && outcome != Outcome.UNDECIDED ? Outcome.NONE : outcome;
  }

  /** What the month made of one target. */
  Outcome outcome(String code) {
    return judgements().stream()
        .filter(one -> one.target().code().equals(code))
        .findFirst()
        .map(Judgement::counted)
        .orElse(Outcome.NONE);
  }

  /** Contested waits of the month, in seconds since the epoch. */
  Spans waits() {
    return end.waits().between(month.from().getEpochSecond(), month.until().getEpochSecond());
  }
}
