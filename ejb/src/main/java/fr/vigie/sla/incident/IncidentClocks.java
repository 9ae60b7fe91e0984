package fr.vigie.sla.incident;

import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.TicketHistory.SeveritySpan;
import fr.vigie.time.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of a ticket at an instant, derived from its events (annex 2). They are computed for
 * the severity that holds, as if it had always held; what was breached under another one before is
 * told apart.
 */
public final class IncidentClocks {
  private final TicketKind kind;
  private final TicketHistory history;
  private final ClockTerms terms;

  private IncidentClocks(TicketKind kind, TicketHistory history, ClockTerms terms) {
    this.kind = kind;
    this.history = history;
    this.terms = terms;
  }

  /** The clocks of what happened, at its instant. */
  public static IncidentClocks of(TicketKind kind, TicketHistory history, ClockTerms terms) {
    return new IncidentClocks(kind, history, terms);
  }

  /**
   * The clocks of the first table: time to take charge and, for an incident, the GTR.
   *
   * @throws fr.vigie.time.OutsideCalendarException if a year that counts is not covered
   */
  public List<IncidentClock> all() {
    return clocks(false);
  }

  /**
   * Those of the third table that concern an incident of this severity, beside.
   *
   * @throws fr.vigie.time.OutsideCalendarException if a year that counts is not covered
   */
  public List<IncidentClock> forInformation() {
    return clocks(true);
  }

  private List<IncidentClock> clocks(boolean information) {
    return targets(history.severity(), information).stream()
        .map(target -> new ClockRun(history, target, terms).clock())
        .toList();
  }

  private List<ClockTarget> targets(Severity severity, boolean information) {
    return terms.targets().stream()
        .filter(target -> target.severity() == severity)
        .filter(target -> (target.binding() == Binding.INFORMATION) == information)
        .filter(target -> kind == TicketKind.INCIDENT || isOfRequests(target))
        .map(target -> kind == TicketKind.REQUEST ? target.asIndicative() : target)
        .toList();
  }

  private static boolean isOfRequests(ClockTarget target) {
    return target.kind() == ClockKind.TAKE_CHARGE && target.binding() != Binding.INFORMATION;
  }

  /** The clock of this kind in the first table; empty for the GTR of a request. */
  public Optional<IncidentClock> clock(ClockKind asked) {
    return all().stream().filter(clock -> clock.kind() == asked).findFirst();
  }

  /** When the next clock is breached, or the last live one was; empty if nothing is owed. */
  public Optional<Instant> breachAt() {
    return all().stream()
        .filter(IncidentClock::isLive)
        .flatMap(clock -> clock.figures().dueAt().stream())
        .min(Comparator.naturalOrder());
  }

  /** These points of every clock that is owed. */
  List<ClockWarning> points(Collection<WarningPoint> asked) {
    return targets(history.severity(), false).stream()
        .flatMap(target -> new ClockRun(history, target, terms).points(asked).stream())
        .toList();
  }

  /** What was breached under earlier severities, in order of time. */
  public List<EarlierBreach> earlierBreaches() {
    var breaches = new ArrayList<EarlierBreach>();
    for (SeveritySpan span : history.severities()) {
      if (span.until() != null) {
        TicketHistory then = history.at(span.until());
        for (ClockTarget target : targets(span.severity(), false)) {
          breach(then, target, span.until()).ifPresent(breaches::add);
        }
      }
    }
    return breaches;
  }

  private Optional<EarlierBreach> breach(
      TicketHistory then, ClockTarget target, Instant changedAt) {
    IncidentClock clock = new ClockRun(then, target, terms).clock();
    ClockFigures figures = clock.figures();
    return figures.state() == ClockState.BREACHED
        ? Optional.of(
            new EarlierBreach(
                target,
                figures.dueAt().orElseThrow(),
                changedAt,
                Math.max(0, -figures.remainingSeconds()),
                clock.withoutWaits().state() != ClockState.BREACHED))
        : Optional.empty();
  }

  /** How a clock came to its date, step by step. */
  public List<Step> steps(IncidentClock clock) {
    return new ClockDerivation(history, terms, clock).steps();
  }
}
