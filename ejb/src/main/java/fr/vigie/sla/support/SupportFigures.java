package fr.vigie.sla.support;

import fr.vigie.sla.Verdict;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What became of the tickets of a service in a month. Durations are seconds.
 *
 * @param until what happened before it is counted
 * @param provisional whether the month is not over
 * @param verdict whether what the contract commits to was kept: broken if one target was missed
 * @param version label of the contract version in force on the last day
 * @param incidents all incidents
 * @param severities the same by the severity that held at the end
 * @param structures tickets of both kinds
 * @param targets of incidents
 * @param requestTargets of requests, all of them indicative
 * @param withoutVerdict tickets that no contract, or a calendar that ends too early, leaves without
 * @param blocking incidents of the month that were blocking at some time
 * @param waiting tickets that waited for their declarer in the month
 * @param backlog incidents by severity, then requests
 * @param trend the twelve months that end with this one
 */
public record SupportFigures(
    String service,
    YearMonth period,
    Instant from,
    Instant to,
    Instant until,
    boolean provisional,
    Verdict verdict,
    Optional<String> version,
    Flow incidents,
    List<SeverityFlow> severities,
    Flow requests,
    List<StructureFlow> structures,
    List<TargetCount> targets,
    List<TargetCount> requestTargets,
    int withoutVerdict,
    List<TicketLine> blocking,
    List<Requalification> requalifications,
    WaitFigures waits,
    List<WaitingTicket> waiting,
    List<LevelFigures> levels,
    OperatorFigures operator,
    List<Backlog> backlog,
    List<TrendMonth> trend) {
  public SupportFigures {
    severities = List.copyOf(severities);
    structures = List.copyOf(structures);
    targets = List.copyOf(targets);
    requestTargets = List.copyOf(requestTargets);
    blocking = List.copyOf(blocking);
    requalifications = List.copyOf(requalifications);
    waiting = List.copyOf(waiting);
    levels = List.copyOf(levels);
    backlog = List.copyOf(backlog);
    trend = List.copyOf(trend);
  }

  /** What became of all targets that the contract commits to. */
  public Outcomes commitments() {
    return trend.get(trend.size() - 1).commitments();
  }

  /** The same if contested waits stopped clocks. */
  public Outcomes commitmentsWithoutWaits() {
    return trend.get(trend.size() - 1).withoutWaits();
  }

  /** Whether no ticket concerns the month. */
  public boolean isEmpty() {
    return incidents.equals(Flow.NONE) && requests.equals(Flow.NONE);
  }
}
