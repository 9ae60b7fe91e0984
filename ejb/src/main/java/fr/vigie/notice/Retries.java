package fr.vigie.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a mail that could not be sent is tried again: after 1 minute, 2, 4, and so on up to every 4
 * hours, until 3 days after it was written.
 */
final class Retries {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(4);
  private static final Duration ALL = Duration.ofDays(3);

  private Retries() {}

  /**
   * The next attempt.
   *
   * @param attempts made so far, at least one
   * @return empty if there is none
   */
  static Optional<Instant> next(Instant written, int attempts, Instant now) {
    long doubled = FIRST.toSeconds() << Math.min(attempts - 1, 20);
    Instant next = now.plusSeconds(Math.min(doubled, LONGEST.toSeconds()));
    return next.isAfter(written.plus(ALL)) ? Optional.empty() : Optional.of(next);
  }
}
