package fr.vigie.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The one place where the time is read: everything else takes instants as arguments or injects an
 * {@link InstantSource}. Instants are cut to the microsecond, which is what the database keeps.
 */
@ApplicationScoped
public class PortalClock implements InstantSource {
  private final Clock system = Clock.systemUTC();
  private volatile Duration shift = Duration.ZERO;

  @Override
  public Instant instant() {
    return system.instant().plus(shift).truncatedTo(ChronoUnit.MICROS);
  }

  /** Lets tests and the demo travel: from now on the clock shows its own time plus this. */
  public void shift(Duration fromSystemTime) {
    shift = fromSystemTime;
  }
}
