package fr.vigie.sla.support;

import fr.vigie.sla.Verdict;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.support.SupportFixture.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A second calculation of the figures, which holds all tickets and goes through the whole year once
 * for each month.
 */
final class WholeYear {
  private final SupportCase facts;
  private final List<SupportTicket> tickets;
  private final SupportMonth month;

  WholeYear(Story story) {
    facts = story.facts();
    tickets = story.tickets().stream().sorted(Comparator.comparing(SupportTicket::ref)).toList();
    month = told(0);
  }

  private SupportMonth told(int before) {
    AskedMonth asked = facts.asked();
    return SupportMonth.of(asked.month().minusMonths(before), asked.zone(), asked.now());
  }

  SupportStatement statement() {
    List<TicketMonth> concerned = concerned(month);
    List<TicketLine> lines = concerned.stream().map(TicketLine::of).toList();
    MonthTally tally = tally(month);
    var operator = new OperatorTally();
    concerned.forEach(operator::add);
    return new SupportStatement(
        new SupportFigures(
            facts.asked().service(),
            month.month(),
            month.from(),
            month.to(),
            month.until(),
            !month.isOver(),
            verdict(tally),
            facts.governingTerms().map(ClockTerms::version),
            tally.incidents(),
            tally.severities(),
            tally.requests(),
            tally.structures(facts.structures()),
            tally.targets(),
            tally.requestTargets(),
            tally.withoutVerdict(),
            blocking(concerned),
            requalifications(concerned),
            waits(lines),
            lines.stream().filter(line -> line.waitSeconds() > 0).map(WaitingTicket::of).toList(),
            levels(lines),
            operator.figures(),
            tally.backlog(),
            IntStream.rangeClosed(0, 11)
                .mapToObj(index -> tally(told(11 - index)).trend())
                .toList()),
        lines);
  }

  private List<TicketMonth> concerned(SupportMonth asked) {
    return tickets.stream()
        .map(ticket -> TicketMonth.of(ticket, asked, facts.terms(ticket)))
        .flatMap(Optional::stream)
        .toList();
  }

  private MonthTally tally(SupportMonth asked) {
    var tally = new MonthTally(asked);
    facts.governingTerms().ifPresent(tally::expect);
    concerned(asked).forEach(tally::add);
    return tally;
  }

  private static Verdict verdict(MonthTally tally) {
    if (tally.commitments().missed() > 0) {
      return Verdict.BROKEN;
    }
    if (tally.hasUnjudgedBlocking()) {
      return Verdict.UNDETERMINED;
    }
    return tally.commitments().undecided() > 0 ? Verdict.UNDECIDED : Verdict.KEPT;
  }

  private static List<TicketLine> blocking(List<TicketMonth> concerned) {
    return concerned.stream()
        .filter(TicketMonth::isIncident)
        .filter(
            ticket ->
                ticket.end().severities().stream()
                    .anyMatch(span -> span.severity() == Severity.BLOCKING))
        .map(TicketLine::of)
        .toList();
  }

  private static List<Requalification> requalifications(List<TicketMonth> concerned) {
    var found = new ArrayList<Requalification>();
    concerned.stream()
        .filter(TicketMonth::isIncident)
        .forEach(ticket -> found.addAll(Requalification.of(ticket)));
    found.sort(Comparator.comparing(Requalification::at).thenComparing(Requalification::ref));
    return found;
  }

  private static WaitFigures waits(List<TicketLine> lines) {
    var waits = WaitFigures.NONE;
    for (TicketLine line : lines) {
      waits = waits.plus(line);
    }
    return waits;
  }

  private static List<LevelFigures> levels(List<TicketLine> lines) {
    return Stream.of(1, 2, 3)
        .map(
            level -> {
              var figures = new LevelFigures(level, 0, 0, 0);
              for (TicketLine line : lines) {
                for (LevelShare share : line.levels()) {
                  figures = share.level() == level ? figures.plus(share) : figures;
                }
              }
              return figures;
            })
        .toList();
  }
}
