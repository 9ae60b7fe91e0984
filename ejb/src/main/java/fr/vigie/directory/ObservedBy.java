package fr.vigie.directory;

import java.time.Duration;

/** How a service is observed, and how long an observation then vouches for a path. */
public enum ObservedBy {
  /** Asked every minute or so: silence is suspicious soon. */
  PROBES(Duration.ofMinutes(5)),
  /** A log of changes with a daily sign of life, which may come an hour late. */
  STATUS_LOG(Duration.ofHours(25));

  private final Duration validFor;

  ObservedBy(Duration validFor) {
    this.validFor = validFor;
  }

  /** How long an observation holds unless the service says otherwise. */
  public Duration validFor() {
    return validFor;
  }
}
