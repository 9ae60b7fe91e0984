package fr.vigie.retention;

import fr.vigie.platform.Metrics;
import fr.vigie.platform.pulse.MinuteTick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Erases what has been kept long enough, a few cases of each kind a minute, each in a transaction
 * of its own: a stop in the middle leaves whole cases, and the rest comes with the next minute. One
 * that fails steps back for an hour, behind the others. When nothing more is due, what was erased
 * is certified.
 */
@ApplicationScoped
public class Erasures {
  private static final System.Logger LOG = System.getLogger(Erasures.class.getName());

  @Inject @Any Instance<ErasableCases> kinds;
  @Inject Eraser eraser;
  @Inject PurgeCertifier certifier;
  @Inject InstantSource clock;

  /** Erases what is due by now, or certifies what was erased. */
  public void erase(@Observes MinuteTick tick) {
    Instant now = clock.instant();
    var failures = new Failures();
    boolean more = false;
    for (ErasableCases kind : kinds) {
      List<UUID> due = eraser.due(kind, now);
      due.forEach(id -> erase(kind, id, now, failures));
      more |= due.size() == Eraser.AT_ONCE;
    }
    if (!more) {
      for (Uncertified part : certifier.uncertified()) {
        failures.unless(
            "the certificate of " + part.organisation(), () -> certifier.certify(part, now));
      }
    }
    failures.tell();
  }

  private void erase(ErasableCases kind, UUID id, Instant now, Failures failures) {
    if (failures.unless(kind.entity() + " " + id, () -> eraser.erase(kind, id, now))) {
      Metrics.ERASURES.labelValues("done").inc();
    } else {
      Metrics.ERASURES.labelValues("failed").inc();
      failures.unless(kind.entity() + " " + id, () -> eraser.stepBack(kind, id, now));
    }
  }

  /** What could not be done keeps neither the others waiting nor the reminders of the minute. */
  private static final class Failures {
    private final List<String> what = new ArrayList<>();
    private Exception first;

    boolean unless(String named, Runnable work) {
      try {
        work.run();
        return true;
      } catch (Exception failed) {
        // a commit that fails is a checked exception, which the interceptor does not declare
        first = first == null ? failed : first;
        what.add(named);
        return false;
      }
    }

    /** One line, however many they are; the first one with its cause. */
    void tell() {
      if (first != null) {
        LOG.log(
            System.Logger.Level.WARNING,
            what.size() + " not erased or certified, and tried again: " + String.join(", ", what),
            first);
      }
    }
  }
}
