package fr.vigie.sla.support;

import fr.vigie.sla.Verdict;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Computes the figures of a month, and the trend that leads to it. */
final class MonthlySupport {
  private static final int MONTHS = 12;

  private final SupportCase facts;
  private final List<Reach> reaches;

  MonthlySupport(SupportCase facts) {
    this.facts = facts;
    this.reaches =
        facts.tickets().stream()
            .sorted(Comparator.comparing(SupportTicket::ref))
            .map(Reach::of)
            .toList();
  }

  /**
   * How far a ticket reaches, by which most months are passed over.
   *
   * @param first its earliest event
   * @param last its latest event; empty if it is open after it
   */
  private record Reach(SupportTicket ticket, Instant first, Optional<Instant> last) {
    static Reach of(SupportTicket ticket) {
      List<TicketEvent> events = ticket.events();
      Instant last = events.stream().map(TicketEvent::happenedAt).max(Instant::compareTo).get();
      boolean over =
          TicketHistory.before(events, last.plusSeconds(1))
              .flatMap(TicketHistory::stoppedAt)
              .isPresent();
      return new Reach(
          ticket,
          events.stream().map(TicketEvent::happenedAt).min(Instant::compareTo).get(),
          over ? Optional.of(last) : Optional.empty());
    }

    boolean touches(SupportMonth month) {
      return first.isBefore(month.until())
          && last.filter(end -> end.isBefore(month.from())).isEmpty();
    }
  }

  SupportStatement statement() {
    List<TrendMonth> trend =
        new ArrayList<>(
            IntStream.range(1, MONTHS)
                .mapToObj(index -> facts.month().minusMonths(MONTHS - (long) index))
                .map(month -> tally(facts.told(month), ticket -> {}).trend())
                .toList());
    var tickets = new ArrayList<TicketMonth>();
    MonthTally tally = tally(facts.told(facts.month()), tickets::add);
    trend.add(tally.trend());
    List<TicketLine> lines = tickets.stream().map(TicketLine::of).toList();
    return new SupportStatement(figures(tally, tickets, lines, trend), lines);
  }

  private MonthTally tally(SupportMonth month, Consumer<TicketMonth> each) {
    var tally = new MonthTally(month);
    facts.governing().map(facts.terms()::get).ifPresent(tally::expect);
    for (Reach reach : reaches) {
      if (reach.touches(month)) {
        TicketMonth.of(reach.ticket(), month, facts.terms(reach.ticket()))
            .ifPresent(
                ticket -> {
                  tally.add(ticket);
                  each.accept(ticket);
                });
      }
    }
    return tally;
  }

  private SupportFigures figures(
      MonthTally tally, List<TicketMonth> tickets, List<TicketLine> lines, List<TrendMonth> trend) {
    SupportMonth month = tally.month();
    var operator = new OperatorTally();
    tickets.forEach(operator::add);
    var waits = WaitFigures.NONE;
    for (TicketLine line : lines) {
      waits = waits.plus(line);
    }
    return new SupportFigures(
        facts.service(),
        month.month(),
        month.from(),
        month.to(),
        month.until(),
        !month.isOver(),
        verdict(tally),
        facts.governing().map(facts.terms()::get).map(ClockTerms::version),
        tally.incidents(),
        tally.severities(),
        tally.requests(),
        tally.structures(facts.structures()),
        tally.targets(),
        tally.requestTargets(),
        tally.withoutVerdict(),
        blocking(tickets, lines),
        tickets.stream()
            .filter(TicketMonth::isIncident)
            .flatMap(ticket -> Requalification.of(ticket).stream())
            .sorted(Comparator.comparing(Requalification::at).thenComparing(Requalification::ref))
            .toList(),
        waits,
        lines.stream().filter(line -> line.waitSeconds() > 0).map(WaitingTicket::of).toList(),
        levels(lines),
        operator.figures(),
        tally.backlog(),
        trend);
  }

  private Verdict verdict(MonthTally tally) {
    Outcomes commitments = tally.commitments();
    if (commitments.missed() > 0) {
      return Verdict.BROKEN;
    }
    if (tally.hasUnjudgedBlocking() || (facts.governing().isEmpty() && commitments.owed() == 0)) {
      return Verdict.UNDETERMINED;
    }
    return commitments.undecided() > 0 ? Verdict.UNDECIDED : Verdict.KEPT;
  }

  private static List<TicketLine> blocking(List<TicketMonth> tickets, List<TicketLine> lines) {
    return IntStream.range(0, tickets.size())
        .filter(index -> wasBlocking(tickets.get(index)))
        .mapToObj(lines::get)
        .toList();
  }

  private static boolean wasBlocking(TicketMonth ticket) {
    return ticket.isIncident()
        && ticket.end().severities().stream()
            .anyMatch(span -> span.severity() == Severity.BLOCKING);
  }

  private static List<LevelFigures> levels(List<TicketLine> lines) {
    var levels = new TreeMap<Integer, LevelFigures>();
    for (int level = 1; level <= 3; level++) {
      levels.put(level, new LevelFigures(level, 0, 0, 0));
    }
    lines.stream()
        .flatMap(line -> line.levels().stream())
        .forEach(
            share -> levels.computeIfPresent(share.level(), (key, known) -> known.plus(share)));
    return List.copyOf(levels.values());
  }
}
