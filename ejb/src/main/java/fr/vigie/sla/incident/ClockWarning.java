package fr.vigie.sla.incident;

import java.time.Instant;
import java.util.Collection;

/**
 * A point of a clock of a ticket, and when the clock passes it.
 *
 * @param at when that part of its committed time is used up
 * @param dueAt the clock's due instant
 */
public record ClockWarning(ClockTarget target, WarningPoint point, Instant at, Instant dueAt) {

  /** Whether it is passed. What is done at the due instant is in time: a breach comes after it. */
  boolean isPassed(Instant now) {
    return point.isBeforeBreach() ? !at.isAfter(now) : at.isBefore(now);
  }

  /**
   * Whether somebody was warned of it before: of this point or a later one for the same due
   * instant, or, for another one, after the clock passed the point. So a due instant that moves
   * warns anew of what is still ahead, and repeats nothing.
   */
  boolean isCoveredBy(SentWarning sent) {
    return sent.clock() == target.kind()
        && sent.point().compareTo(point) >= 0
        && (sent.dueAt().equals(dueAt) || !sent.sentAt().isBefore(at));
  }

  /** Whether it says that the clock is breached, and nothing said so of this due instant before. */
  public boolean isFirstOfBreach(Collection<SentWarning> sent) {
    return !point.isBeforeBreach()
        && sent.stream()
            .noneMatch(
                before ->
                    before.clock() == target.kind()
                        && !before.point().isBeforeBreach()
                        && before.dueAt().equals(dueAt));
  }
}
