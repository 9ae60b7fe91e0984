package fr.vigie.incident;

import fr.vigie.contract.EscalationChanged;
import fr.vigie.platform.pulse.MinuteTick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Finds each minute the tickets whose clocks have passed a point at which the team is warned. It
 * reads an index of what comes next and no other ticket, however many are open. What fell due
 * during a stop is made up for, by the latest point of each clock.
 */
@ApplicationScoped
public class ClockWatch {
  private static final System.Logger LOG = System.getLogger(ClockWatch.class.getName());

  /** The rest comes a minute later. */
  private static final int AT_ONCE = 500;

  /** As long as a step of a chain may be behind a breach, counted on the clock of the wall. */
  private static final Duration LATEST = Duration.ofDays(30);

  @PersistenceContext EntityManager entities;
  @Inject TeamWarnings warnings;
  @Inject WarningDigests digests;
  @Inject InstantSource clock;

  /** Warns of what is due by now. */
  public void watch(@Observes MinuteTick tick) {
    Instant now = clock.instant();
    eachDue(now, id -> orNextMinute("warning of " + id, () -> warnings.warn(id, now)));
    digests.eachRecipient(
        address -> orNextMinute("mail of warnings", () -> digests.write(address)));
  }

  /** What fails keeps neither the others waiting nor the rest of the minute's work. */
  private static void orNextMinute(String what, Runnable work) {
    try {
      work.run();
    } catch (Exception failed) {
      // a commit that fails is a checked exception, which the interceptor does not declare
      LOG.log(System.Logger.Level.WARNING, "No " + what + ", tried again in a minute", failed);
    }
  }

  private void eachDue(Instant now, Consumer<UUID> work) {
    List<?> due =
        entities
            .createNativeQuery(
                "select id from incident where next_warning_at <= ? order by next_warning_at, id")
            .setParameter(1, utc(now))
            .setMaxResults(AT_ONCE)
            .getResultList();
    due.forEach(id -> work.accept(UUID.fromString(id.toString())));
  }

  /**
   * A step of the chain may come into the time of breached tickets: of those that wait for a later
   * one too. What was warned of is known, and not told again.
   */
  public void lookAgain(@Observes EscalationChanged changed) {
    entities
        .createNativeQuery(
            "update incident set next_warning_at = ? where contract_version_id = ? and breach_at"
                + " <= ? and breach_at > ?")
        .setParameter(1, utc(changed.at()))
        .setParameter(2, changed.contractVersion())
        .setParameter(3, utc(changed.at()))
        .setParameter(4, utc(changed.at().minus(LATEST)))
        .executeUpdate();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
