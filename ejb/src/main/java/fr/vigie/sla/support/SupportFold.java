package fr.vigie.sla.support;

import fr.vigie.sla.Verdict;
import fr.vigie.sla.incident.ClockTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Computes the figures of a month, and the trend that leads to it, ticket after ticket. Of the
 * months before only sums are kept, of the month itself what it tells of each ticket: a year of
 * tickets is never held at once. Tickets come in any order, each once.
 */
public final class SupportFold {
  private final AskedMonth asked;
  private final Optional<ClockTerms> governing;
  private final List<MonthTally> past;
  private final MonthTally month;
  private final MonthLines lines = new MonthLines();

  /**
   * Begins without tickets.
   *
   * @param governing what the contract version in force on the last day of the month says
   */
  public SupportFold(AskedMonth asked, Optional<ClockTerms> governing) {
    this.asked = asked;
    this.governing = governing;
    List<MonthTally> trend = asked.trend().stream().map(MonthTally::new).toList();
    past = trend.subList(0, trend.size() - 1);
    month = trend.get(trend.size() - 1);
    governing.ifPresent(month::expect);
  }

  /**
   * Counts a ticket in each month that it concerns.
   *
   * @param terms that govern it; empty if no contract was in force when it was declared
   */
  public void add(SupportTicket ticket, Optional<ClockTerms> terms) {
    Reach reach = Reach.of(ticket);
    past.forEach(tally -> in(tally, ticket, reach, terms).ifPresent(tally::add));
    in(month, ticket, reach, terms)
        .ifPresent(
            told -> {
              month.add(told);
              lines.add(told);
            });
  }

  private static Optional<TicketMonth> in(
      MonthTally tally, SupportTicket ticket, Reach reach, Optional<ClockTerms> terms) {
    return reach.touches(tally.month())
        ? TicketMonth.of(ticket, tally.month(), terms)
        : Optional.empty();
  }

  /**
   * What follows from all tickets so far.
   *
   * @param structures names of Structures, by code
   */
  public SupportStatement statement(Map<String, String> structures) {
    SupportMonth told = month.month();
    return new SupportStatement(
        new SupportFigures(
            asked.service(),
            told.month(),
            told.from(),
            told.to(),
            told.until(),
            !told.isOver(),
            verdict(),
            governing.map(ClockTerms::version),
            month.incidents(),
            month.severities(),
            month.requests(),
            month.structures(structures),
            month.targets(),
            month.requestTargets(),
            month.withoutVerdict(),
            lines.blocking(),
            lines.requalifications(),
            lines.waits(),
            lines.waiting(),
            lines.levels(),
            lines.operator(),
            month.backlog(),
            Stream.concat(past.stream(), Stream.of(month)).map(MonthTally::trend).toList()),
        lines.lines());
  }

  private Verdict verdict() {
    Outcomes commitments = month.commitments();
    if (commitments.missed() > 0) {
      return Verdict.BROKEN;
    }
    if (month.hasUnjudgedBlocking() || (governing.isEmpty() && commitments.owed() == 0)) {
      return Verdict.UNDETERMINED;
    }
    return commitments.undecided() > 0 ? Verdict.UNDECIDED : Verdict.KEPT;
  }
}
