package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.IncidentClock;
import java.time.Instant;
import java.util.Optional;

/**
 * A clock of a ticket at the end of the month, counted both ways.
 *
 * @param dueAt the last instant in time; empty if it has not begun
 * @param outcome as it stands at the end of the month
 * @param contestedSeconds what waits for the declarer took of its window
 */
public record ClockTold(
    String target,
    ClockKind kind,
    Binding binding,
    long targetSeconds,
    Optional<Instant> dueAt,
    Optional<Instant> metAt,
    long consumedSeconds,
    Outcome outcome,
    long contestedSeconds,
    Optional<Instant> dueAtWithoutWaits,
    long consumedSecondsWithoutWaits,
    Outcome outcomeWithoutWaits) {

  static ClockTold of(IncidentClock clock) {
    return new ClockTold(
        clock.target().code(),
        clock.kind(),
        clock.target().binding(),
        clock.figures().targetSeconds(),
        clock.figures().dueAt(),
        clock.metAt(),
        clock.figures().consumedSeconds(),
        Judgement.outcome(clock.figures()),
        clock.contestedSeconds(),
        clock.withoutWaits().dueAt(),
        clock.withoutWaits().consumedSeconds(),
        Judgement.outcome(clock.withoutWaits()));
  }

  /** Time over the target, 0 if there is none. */
  public long overSeconds() {
    return Math.max(0, consumedSeconds - targetSeconds);
  }
}
