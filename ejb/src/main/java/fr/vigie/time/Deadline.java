package fr.vigie.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A date by which something is due, with the way that led to it.
 *
 * @param nominal end of the plain period, before suspensions and before the roll
 * @param suspendedDays days that were added to it
 * @param due last day of the period, rolled once at the very end
 * @param dueAt instant at which that day has ended: 00:00 of the next in the calendar's zone; what
 *     happens at it is late
 * @param steps the derivation, in order
 */
public record Deadline(
    LocalDate nominal, int suspendedDays, LocalDate due, Instant dueAt, List<Step> steps) {

  /** Takes a copy of the steps. */
  public Deadline {
    steps = List.copyOf(steps);
  }
}
