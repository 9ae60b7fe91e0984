package fr.vigie.platform.pulse;

import fr.vigie.platform.Metrics;
import io.prometheus.metrics.model.snapshots.Unit;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The portal's one timer: wakes every minute on one node of several and delivers the ticks that are
 * due, each in a transaction of its own. A tick whose observers fail is undone and comes again at
 * the next beat; the rhythms do not wait for each other.
 */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Pulse {
  private static final System.Logger LOG = System.getLogger(Pulse.class.getName());

  @Inject PulseGate gate;
  @Inject TickDelivery delivery;
  @Inject InstantSource clock;

  @Schedule(hour = "*", minute = "*", second = "0", persistent = true, info = "vigie-pulse")
  void wake() {
    if (gate.isOpen()) {
      beat(clock.instant());
    }
  }

  /** Delivers every tick that is due at this instant and that no node has delivered yet. */
  public void beat(Instant now) {
    for (Rhythm rhythm : Rhythm.values()) {
      beat(rhythm, now);
    }
  }

  private void beat(Rhythm rhythm, Instant now) {
    String outcome = "done";
    try {
      long start = System.nanoTime();
      while (delivery.deliverNext(rhythm, now)) {
        long end = System.nanoTime();
        Metrics.TICK_WORK.labelValues(rhythm.name()).observe(Unit.nanosToSeconds(end - start));
        Metrics.TICKS.labelValues(rhythm.name(), outcome).inc();
        start = end;
      }
    } catch (Exception e) {
      // a commit that fails is a checked exception, which the interceptor does not declare
      Metrics.TICKS.labelValues(rhythm.name(), "failed").inc();
      LOG.log(System.Logger.Level.ERROR, () -> "A tick failed and will come again: " + rhythm, e);
    }
  }
}
