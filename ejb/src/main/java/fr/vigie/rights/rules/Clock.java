package fr.vigie.rights.rules;

import fr.vigie.time.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One period of a request, with the way that led to its date.
 *
 * @param document key of the document it is about; null unless of a health record
 * @param earliest before which the answer must not be given; null if there is no such time
 * @param nominal its end before suspensions and the roll
 * @param due its last day
 * @param dueAt when that day has ended; what happens at it is late
 * @param metAt when it was met, in time or late
 */
public record Clock(
    ClockKind kind,
    String document,
    Instant earliest,
    LocalDate nominal,
    int suspendedDays,
    LocalDate due,
    Instant dueAt,
    ClockState state,
    Optional<Instant> metAt,
    List<Step> steps) {

  public Clock {
    steps = List.copyOf(steps);
  }

  /** Whether something is still owed by its date. */
  public boolean isLive() {
    return state == ClockState.RUNNING
        || state == ClockState.SUSPENDED
        || state == ClockState.OVERDUE;
  }
}
