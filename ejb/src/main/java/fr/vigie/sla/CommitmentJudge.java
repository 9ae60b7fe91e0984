package fr.vigie.sla;

import fr.vigie.time.Spans.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Holds one commitment against the unavailability of a service over a period. */
final class CommitmentJudge {
  private final AvailabilityCase facts;
  private final StatementPeriod period;
  private final CommittedTime time;
  private final CommitmentFacts about;
  private final Commitment commitment;
  private final Span span;

  CommitmentJudge(
      AvailabilityCase facts,
      StatementPeriod period,
      Unavailability service,
      CommitmentFacts about) {
    this.facts = facts;
    this.period = period;
    this.about = about;
    time = new CommittedTime(about.committed(), service);
    commitment = about.commitment();
    span = facts.reading().span(period);
  }

  CommitmentStatement judge() {
    Figures figures = time.figures(span);
    YearConsumption year = year();
    var monthJudge = new MonthJudge(facts, about, time);
    List<MonthFigures> months = monthJudge.months(period);
    List<Line> lines =
        commitment.ceilings().stream()
            .map(
                ceiling ->
                    ceiling.isMonthly()
                        ? monthly(monthJudge.worst(ceiling, months))
                        : annual(ceiling, year))
            .toList();
    List<Line> deciding = lines.stream().filter(Line::decides).toList();
    return new CommitmentStatement(
        commitment.id(),
        commitment.window(),
        commitment.inForce(),
        figures,
        isMonth() ? rate(figures.netSeconds(), figures) : year.rate(),
        isMonth() ? rate(figures.netIfUnknownDown(), figures) : year.rateIfUnknownDown(),
        Rate.percent(figures.netSeconds(), figures.elapsedSeconds()),
        year,
        months,
        lines.stream().map(line -> line.deciding(line.decides() && commitment.inForce())).toList(),
        binding(deciding),
        facts.isProvisional(period),
        verdict(deciding));
  }

  private Line monthly(Line worst) {
    Line line = worst.deciding(true);
    return about.covers(span) ? line : line.undetermined();
  }

  private Line annual(Ceiling ceiling, YearConsumption year) {
    boolean covered = about.covers(year.span()) && (isMonth() || about.covers(span));
    Line line = Line.of(ceiling, commitment.contractualSeconds(), year.figures(), covered);
    return line.deciding(!isMonth() && (line.verdict() == Verdict.BROKEN || isYearOver(year)));
  }

  private boolean isYearOver(YearConsumption year) {
    return year.span().equals(facts.reading().year(period)) && year.span().end() <= facts.asOf();
  }

  private String binding(List<Line> deciding) {
    return deciding.stream()
        .min(Comparator.comparingLong(Line::marginSeconds))
        .map(Line::ceiling)
        .orElse(null);
  }

  private Verdict verdict(List<Line> deciding) {
    return about.covers(span)
        ? Verdict.worst(deciding.stream().map(Line::verdict), Verdict.UNDECIDED)
        : Verdict.UNDETERMINED;
  }

  private YearConsumption year() {
    Span consumed = facts.reading().consumption(period);
    return YearConsumption.of(
        consumed,
        time.figures(consumed),
        commitment.contractualSeconds(),
        time.figures(facts.reading().year(period)).committedSeconds());
  }

  private static BigDecimal rate(long unavailable, Figures figures) {
    return Rate.percent(unavailable, figures.committedSeconds());
  }

  private boolean isMonth() {
    return period.kind() == StatementPeriod.Kind.MONTH;
  }
}
