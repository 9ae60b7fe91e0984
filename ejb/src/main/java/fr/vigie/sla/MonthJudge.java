package fr.vigie.sla;

import fr.vigie.time.Spans.Span;
import java.time.YearMonth;
import java.util.List;

/** Holds a commitment's monthly ceilings against each month of a period that has begun. */
final class MonthJudge {
  private final Reading reading;
  private final long asOf;
  private final CommittedTime time;
  private final CommitmentFacts about;

  MonthJudge(AvailabilityCase facts, CommitmentFacts about, CommittedTime time) {
    reading = facts.reading();
    asOf = facts.asOf();
    this.time = time;
    this.about = about;
  }

  /** The months of a period that have begun, or its first one if none has. */
  List<MonthFigures> months(StatementPeriod period) {
    List<YearMonth> all = reading.months(period);
    List<YearMonth> begun =
        all.stream().filter(month -> reading.month(month).start() < asOf).toList();
    return (begun.isEmpty() ? all.subList(0, 1) : begun).stream().map(this::month).toList();
  }

  /** The line of the month that respects a monthly ceiling least, the first of several. */
  Line worst(Ceiling ceiling, List<MonthFigures> months) {
    return months.stream()
        .flatMap(month -> month.lines().stream())
        .filter(line -> line.ceiling().equals(ceiling.id()))
        .min(Line.WORST_FIRST)
        .orElseThrow();
  }

  private MonthFigures month(YearMonth month) {
    Span days = reading.month(month);
    Commitment commitment = about.commitment();
    Figures figures = time.figures(days);
    List<Line> lines =
        commitment.ceilings().stream()
            .filter(Ceiling::isMonthly)
            .map(ceiling -> line(ceiling, figures, month))
            .toList();
    return new MonthFigures(
        month, figures, Rate.percent(figures.netSeconds(), figures.committedSeconds()), lines);
  }

  private Line line(Ceiling ceiling, Figures figures, YearMonth month) {
    Commitment commitment = about.commitment();
    boolean covered = about.covers(reading.month(month));
    return Line.of(ceiling, commitment.contractualSeconds(), figures, covered)
        .about(month)
        .deciding(commitment.inForce());
  }
}
