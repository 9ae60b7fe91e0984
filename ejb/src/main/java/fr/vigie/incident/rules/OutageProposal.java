package fr.vigie.incident.rules;

import fr.vigie.sla.Measured;
import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outage that a blocking incident speaks of, as it was declared and as the probes measured it.
 * The clocks of the ticket follow the declared times (annex 2, first table), availability follows
 * the measured ones; where they differ, it is said why that can be.
 *
 * @param from when the incident was declared to have begun
 * @param to when it was restored; empty while it goes on
 * @param measured the outages that probes saw from {@link #LOOK_BACK} before the declaration until
 *     the restoration, in order of time
 * @param beginning how the first measured second lies to the declaration
 * @param end how the last measured second lies to the restoration
 * @param unknownSeconds between declaration and restoration, of which no probe tells
 */
public record OutageProposal(
    Instant from,
    Optional<Instant> to,
    List<MeasuredOutage> measured,
    Gap beginning,
    Gap end,
    long unknownSeconds) {
  /** What ended longer before the call than a blocking incident may last is another outage. */
  public static final Duration LOOK_BACK = Duration.ofHours(4);

  /**
   * An outage that probes saw.
   *
   * @param to empty while they see it
   */
  public record MeasuredOutage(Instant from, Optional<Instant> to) {}

  /** How a measured end of an outage lies to the declared one. */
  public enum Difference {
    NONE,
    /** The probes were first. */
    MEASURED_EARLIER,
    /** The declaration was first. */
    MEASURED_LATER,
    /** It goes on by one of both, or by both. */
    GOING_ON,
    /** The probes saw the service up all the time. */
    SEEN_UP,
    /** No probe looked. */
    NOT_OBSERVED
  }

  /**
   * A difference and its length.
   *
   * @param seconds 0 where there is none to count
   */
  public record Gap(Difference difference, long seconds) {}

  public OutageProposal {
    measured = List.copyOf(measured);
  }

  /**
   * Lays what was measured beside what was declared.
   *
   * @param restoredAt empty while the incident goes on
   */
  public static OutageProposal of(
      Instant declaredAt, Optional<Instant> restoredAt, Measured measured, Instant now) {
    Instant until = restoredAt.orElse(now);
    List<MeasuredOutage> outages =
        measured.down().toList().stream()
            .filter(down -> down.to().isAfter(declaredAt.minus(LOOK_BACK)))
            .filter(down -> down.from().isBefore(until))
            .map(down -> outage(down, now))
            .toList();
    boolean hasLength = until.isAfter(declaredAt);
    long unknown =
        hasLength ? measured.unknown().intersect(Spans.of(declaredAt, until)).seconds() : 0;
    if (outages.isEmpty()) {
      boolean isSeenUp = hasLength && unknown == 0;
      var unseen = new Gap(isSeenUp ? Difference.SEEN_UP : Difference.NOT_OBSERVED, 0);
      return new OutageProposal(declaredAt, restoredAt, outages, unseen, unseen, unknown);
    }
    Optional<Instant> last = outages.get(outages.size() - 1).to();
    return new OutageProposal(
        declaredAt,
        restoredAt,
        outages,
        gap(outages.get(0).from(), declaredAt),
        last.isEmpty() || restoredAt.isEmpty()
            ? new Gap(Difference.GOING_ON, 0)
            : gap(last.orElseThrow(), restoredAt.orElseThrow()),
        unknown);
  }

  /** What is judged ends with the second that is now: down until then is still down. */
  private static MeasuredOutage outage(Span down, Instant now) {
    boolean goesOn = down.end() >= now.getEpochSecond();
    return new MeasuredOutage(down.from(), goesOn ? Optional.empty() : Optional.of(down.to()));
  }

  private static Gap gap(Instant measured, Instant declared) {
    long seconds = declared.getEpochSecond() - measured.getEpochSecond();
    if (seconds == 0) {
      return new Gap(Difference.NONE, 0);
    }
    return new Gap(
        seconds > 0 ? Difference.MEASURED_EARLIER : Difference.MEASURED_LATER, Math.abs(seconds));
  }
}
