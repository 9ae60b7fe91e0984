package fr.vigie.rights;

import fr.vigie.platform.pulse.DayTick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves the dates of requests that wait for an answer: each day of waiting adds one. A page at a
 * time, each in a transaction of its own; after a stop in the middle the day begins again, and what
 * is renewed twice stays the same.
 */
@ApplicationScoped
public class SuspendedDates {
  private static final UUID NONE = new UUID(0, 0);

  @Inject DateRenewal renewal;

  /** Renews the dates of all suspended requests. */
  public void renew(@Observes DayTick tick) {
    Optional<UUID> last = Optional.of(NONE);
    while (last.isPresent()) {
      last = renewal.renew(last.get());
    }
  }
}
