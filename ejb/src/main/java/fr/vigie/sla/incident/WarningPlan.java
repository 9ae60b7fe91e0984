package fr.vigie.sla.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When the team is warned of a ticket: at 50, 75 and 90 percent of the committed time of each clock
 * that is owed, at its breach, and so many minutes of its window after that as a chain of
 * escalation asks for. Committed time stands still at night where the window does, and the points
 * with it. After a stop only the latest point that was passed warns.
 */
public final class WarningPlan {
  private final List<ClockWarning> points;

  private WarningPlan(List<ClockWarning> points) {
    this.points = points;
  }

  /**
   * The usual points of the clocks of a ticket that are owed.
   *
   * @throws fr.vigie.time.OutsideCalendarException if a year that counts is not covered
   */
  public static WarningPlan of(IncidentClocks clocks) {
    return of(clocks, List.of(), Instant.MIN);
  }

  /**
   * The same, and points after the breach that somebody asked for at some time: those that a clock
   * had passed by then are none.
   *
   * @param minutesAfter the breach
   * @param askedAt when they were asked for
   * @throws fr.vigie.time.OutsideCalendarException if a year that counts is not covered
   */
  public static WarningPlan of(
      IncidentClocks clocks, Collection<Integer> minutesAfter, Instant askedAt) {
    var asked = new TreeSet<>(WarningPoint.USUAL);
    minutesAfter.forEach(minutes -> asked.add(WarningPoint.after(minutes)));
    return new WarningPlan(
        clocks.points(asked).stream()
            .filter(point -> point.point().minutesAfter() == 0 || !point.at().isBefore(askedAt))
            .toList());
  }

  /** All of them, clock by clock in the order of time. */
  public List<ClockWarning> points() {
    return points;
  }

  /** For each clock the latest point that is passed, unless it is covered by what was sent. */
  public List<ClockWarning> due(Instant now, Collection<SentWarning> sent) {
    return Stream.of(ClockKind.values())
        .flatMap(clock -> latestPassed(clock, now).stream())
        .filter(point -> sent.stream().noneMatch(point::isCoveredBy))
        .toList();
  }

  private Optional<ClockWarning> latestPassed(ClockKind clock, Instant now) {
    return points.stream()
        .filter(point -> point.target().kind() == clock && point.isPassed(now))
        .max(Comparator.comparing(ClockWarning::point));
  }

  /** When the next point that is not passed comes; empty if none does. */
  public Optional<Instant> next(Instant now) {
    return points.stream()
        .filter(point -> !point.isPassed(now))
        .map(ClockWarning::at)
        .min(Comparator.naturalOrder());
  }

  /**
   * When to look at the ticket after something happened to it: at once if a point is passed, since
   * what was sent before is not known here; else when the next one comes.
   */
  public Optional<Instant> nextLook(Instant now) {
    return points.stream().anyMatch(point -> point.isPassed(now)) ? Optional.of(now) : next(now);
  }
}
