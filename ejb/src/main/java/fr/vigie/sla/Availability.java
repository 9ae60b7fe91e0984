package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The availability of a service (annex 2): unavailable is what the majority of users cannot use.
 * Precedence for a second: agreed exclusion, outage by hand, observation, unknown.
 */
public final class Availability {
  private Availability() {}

  /**
   * The statement of a period: figures, ceilings, verdicts, outages.
   *
   * @throws IllegalArgumentException if the facts do not cover {@link Reading#needed} of the period
   */
  public static AvailabilityStatement statement(AvailabilityCase facts, StatementPeriod period) {
    refuseUncovered(facts, facts.reading().needed(period));
    Span span = facts.reading().span(period);
    var service = Unavailability.of(facts.facts(), facts.asOf());
    List<CommitmentStatement> commitments =
        facts.commitments().stream()
            .map(about -> new CommitmentJudge(facts, period, service, about).judge())
            .toList();
    return new AvailabilityStatement(
        facts.service(),
        period,
        span,
        facts.asOf(),
        commitments,
        new ServiceOutages(facts, service).in(span),
        Coverage.of(service, span),
        facts.isProvisional(period),
        Verdict.worst(
            commitments.stream()
                .filter(CommitmentStatement::inForce)
                .map(CommitmentStatement::verdict),
            Verdict.UNDETERMINED));
  }

  /**
   * The days of a month, one row each.
   *
   * @throws IllegalArgumentException if the facts do not cover the month
   */
  public static List<OutageDay> days(AvailabilityCase facts, YearMonth month) {
    refuseUncovered(facts, facts.reading().month(month));
    var service = Unavailability.of(facts.facts(), facts.asOf());
    return month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .map(day -> day(facts, service, day))
        .toList();
  }

  /**
   * What the observations alone say over the range of the facts.
   *
   * @param asOf epoch second of "now": nothing from there on is told
   */
  public static Measured measured(ServiceFacts facts, long asOf) {
    ServiceState state =
        Unavailability.of(
                new ServiceFacts(
                    facts.range(), facts.paths(), facts.shares(), List.of(), List.of()),
                asOf)
            .gross();
    return new Measured(state.down(), state.unknown());
  }

  /** The state of the service at the end of what is judged, at any hour, before exclusions. */
  public static StateNow now(AvailabilityCase facts) {
    var service = Unavailability.of(facts.facts(), facts.asOf());
    return StateNow.of(service.past(), service.gross().down(), service.gross().unknown());
  }

  private static OutageDay day(AvailabilityCase facts, Unavailability service, LocalDate day) {
    Span span = facts.reading().day(day);
    Spans inside = Spans.of(span.start(), span.end());
    return new OutageDay(
        day,
        span,
        facts.commitments().stream().map(about -> about.committed().intersect(inside)).toList(),
        service.gross().down().intersect(inside),
        service.excluded().intersect(inside),
        service.contested().intersect(inside),
        service.net().unknown().intersect(inside));
  }

  private static void refuseUncovered(AvailabilityCase facts, Span needed) {
    Span range = facts.facts().range();
    if (needed.start() < range.start() || range.end() < needed.end()) {
      throw new IllegalArgumentException("facts cover " + range + ", not all of " + needed);
    }
  }
}
