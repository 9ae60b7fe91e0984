package fr.vigie.sla.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * One clock of a ticket at an instant.
 *
 * @param startedAt when it began; empty if it has not
 * @param metAt when what it measures was done; empty if it has not been
 * @param figures as the contract counts: waits for the declarer run on
 * @param withoutWaits the same if contested waits stopped it
 * @param contestedSeconds what of those waits lies within its window and its time
 * @param closedSeconds what of its window lay between restoration and reopening: not counted
 * @param running whether its time runs at this instant
 * @param nextChangeAt when it next stops or resumes by itself; empty if it does not
 * @param resumesAt when it runs again after it has stopped next; empty if it does not stop
 */
public record IncidentClock(
    ClockTarget target,
    Optional<Instant> startedAt,
    Optional<Instant> metAt,
    ClockFigures figures,
    ClockFigures withoutWaits,
    long contestedSeconds,
    long closedSeconds,
    boolean running,
    Optional<Instant> nextChangeAt,
    Optional<Instant> resumesAt) {

  public ClockKind kind() {
    return target.kind();
  }

  /** Whether something is still owed by its date. */
  public boolean isLive() {
    return startedAt.isPresent() && metAt.isEmpty();
  }

  /** Whether the contract commits to it. */
  public boolean isContractual() {
    return target.binding() == ClockTarget.Binding.COMMITMENT;
  }

  /** When it is, or was, breached; empty if it has not begun or was kept. */
  public Optional<Instant> breachAt() {
    return figures.state() == ClockState.KEPT ? Optional.empty() : figures.dueAt();
  }
}
