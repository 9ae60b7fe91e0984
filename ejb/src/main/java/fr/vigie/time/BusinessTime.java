package fr.vigie.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Counts the time during which a calendar is open, to the second.
 *
 * <p>Make one for a calendar and keep it: it is compiled once, is immutable, and answers each
 * question by a binary search. Instants are cut to the second.
 *
 * <pre>{@code
 * BusinessTime.of(calendar).add(declaredAt, Duration.ofHours(8))
 * }</pre>
 *
 * <p>Conventions:
 *
 * <ul>
 *   <li>A duration that is used up exactly at closing time is due at that closing, not at the next
 *       opening: 08:00 plus a day of ten hours is 18:00. Going back, it began at the opening.
 *   <li>A duration of zero from within hours, or from a closing, ends where it starts; from outside
 *       of hours it ends at the next opening, going back at the last closing.
 *   <li>Hence {@code elapsed(s, add(s, d)) = d} and {@code add(add(s, a), b) = add(s, a + b)} for
 *       durations that are not negative.
 * </ul>
 *
 * <p>Every method throws {@link OutsideCalendarException} when its arguments or its result lie
 * outside of the years that the calendar covers.
 */
public final class BusinessTime {

  private final WorkingCalendar calendar;
  private final Timeline timeline;

  private BusinessTime(WorkingCalendar calendar, Timeline timeline) {
    this.calendar = calendar;
    this.timeline = timeline;
  }

  /** Compiles a calendar. */
  public static BusinessTime of(WorkingCalendar calendar) {
    return new BusinessTime(calendar, Timeline.of(calendar));
  }

  /**
   * The same calendar, during whose pauses time stands still.
   *
   * @param pauses epoch seconds at which nothing is counted; may lie outside of hours or of years
   */
  public BusinessTime without(Spans pauses) {
    return pauses.isEmpty() ? this : new BusinessTime(calendar, timeline.without(pauses));
  }

  /**
   * The due date after an amount of business time.
   *
   * @param duration whole seconds; a negative one goes back
   * @throws IllegalArgumentException if the duration has a fraction of a second
   */
  public Instant add(Instant start, Duration duration) {
    return add(start, seconds(duration));
  }

  /** The due date after that many business seconds; negative goes back. */
  public Instant add(Instant start, long seconds) {
    long at = start.getEpochSecond();
    if (seconds == 0 && timeline.isOpenOrClosing(at)) {
      return Instant.ofEpochSecond(at);
    }
    long position = timeline.position(at);
    return Instant.ofEpochSecond(
        seconds > 0
            ? timeline.earliestAt(sum(position, seconds))
            : timeline.latestAt(position + seconds));
  }

  /** The due date after that many business seconds outside of the pauses; negative goes back. */
  public Instant add(Instant start, long seconds, Spans pauses) {
    return without(pauses).add(start, seconds);
  }

  /** The due date after that much business time outside of the pauses; negative goes back. */
  public Instant add(Instant start, Duration duration, Spans pauses) {
    return add(start, seconds(duration), pauses);
  }

  /**
   * The latest instant from which that much business time leads up to {@code end}.
   *
   * @param duration whole seconds; zero leads to the last instant of business time
   * @throws IllegalArgumentException if the duration has a fraction of a second
   */
  public Instant subtract(Instant end, Duration duration) {
    return subtract(end, seconds(duration));
  }

  /** The latest instant from which that many business seconds lead up to {@code end}. */
  public Instant subtract(Instant end, long seconds) {
    long at = end.getEpochSecond();
    return seconds == 0 && !timeline.isOpenOrClosing(at)
        ? Instant.ofEpochSecond(timeline.earliestAt(timeline.position(at)))
        : add(end, -seconds);
  }

  /** The business seconds from one instant to another; negative if the second is earlier. */
  public long elapsed(Instant startInclusive, Instant endExclusive) {
    return timeline.position(endExclusive.getEpochSecond())
        - timeline.position(startInclusive.getEpochSecond());
  }

  /** The business seconds between two instants outside of the pauses. */
  public long elapsed(Instant startInclusive, Instant endExclusive, Spans pauses) {
    return without(pauses).elapsed(startInclusive, endExclusive);
  }

  public boolean isOpen(Instant at) {
    return timeline.isOpen(at.getEpochSecond());
  }

  /** The first open instant from {@code at} on: itself if it is open. */
  public Instant nextOpening(Instant at) {
    return Instant.ofEpochSecond(timeline.latestAt(timeline.position(at.getEpochSecond())));
  }

  /**
   * The first instant from {@code at} on that is not open: itself if it is closed. A calendar that
   * never closes again in its covered years refuses.
   */
  public Instant nextClosing(Instant at) {
    return isOpen(at)
        ? nextChange(at).orElseThrow(() -> timeline.outside(timeline.until()))
        : at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The next opening or closing after {@code at}; empty if there is none in the covered years. */
  public Optional<Instant> nextChange(Instant at) {
    var next = timeline.nextChange(at.getEpochSecond());
    return next.isPresent()
        ? Optional.of(Instant.ofEpochSecond(next.getAsLong()))
        : Optional.empty();
  }

  /** What is open between two instants. */
  public Spans open(Instant startInclusive, Instant endExclusive) {
    return timeline.between(startInclusive.getEpochSecond(), endExclusive.getEpochSecond());
  }

  public WorkingCalendar calendar() {
    return calendar;
  }

  /** The sum, or the largest number instead of one that is too large. */
  private static long sum(long position, long seconds) {
    return position > Long.MAX_VALUE - seconds ? Long.MAX_VALUE : position + seconds;
  }

  private static long seconds(Duration duration) {
    if (duration.getNano() != 0) {
      throw new IllegalArgumentException("business time is counted in whole seconds: " + duration);
    }
    return duration.getSeconds();
  }
}
