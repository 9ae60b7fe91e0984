package fr.vigie.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * The one place where the time is read: everything else takes instants as arguments or injects an
 * {@link InstantSource}. Instants are cut to the microsecond, which is what the database keeps.
 */
@ApplicationScoped
public class PortalClock implements InstantSource {
  private static final String AHEAD = "VIGIE_DEMO_AHEAD";

  @Inject Settings settings;

  private final Clock system = Clock.systemUTC();
  private volatile Duration shift = Duration.ZERO;

  /**
   * A demonstration can be started ahead of time, to show what is due by then. Never back: what was
   * written down would lie in the future.
   *
   * @throws IllegalStateException outside the demonstration, or for no duration, or a negative one
   */
  @PostConstruct
  void setAhead() {
    settings.text(AHEAD).ifPresent(ahead -> shift = ahead(ahead, settings.demo()));
  }

  private static Duration ahead(String text, boolean demo) {
    try {
      Duration ahead = Duration.parse(text);
      if (demo && !ahead.isNegative()) {
        return ahead;
      }
    } catch (DateTimeParseException unreadable) {
      throw new IllegalStateException(AHEAD + " is no duration such as P20D", unreadable);
    }
    throw new IllegalStateException(AHEAD + " moves the demonstration's clock, and only ahead");
  }

  @Override
  public Instant instant() {
    return system.instant().plus(shift).truncatedTo(ChronoUnit.MICROS);
  }

  /** Lets tests travel: from now on the clock shows its own time plus this. */
  public void shift(Duration fromSystemTime) {
    shift = fromSystemTime;
  }
}
