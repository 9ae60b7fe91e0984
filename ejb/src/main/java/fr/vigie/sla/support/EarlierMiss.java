package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.EarlierBreach;
import java.time.Instant;

/**
 * A target missed under a severity that no longer holds: it stays told.
 *
 * @param changedAt when the severity ceased to hold
 * @param overSeconds time over the target when it did
 * @param byWaitsAlone whether there would be no breach if contested waits had stopped the clock
 */
public record EarlierMiss(
    String target,
    ClockKind kind,
    Instant dueAt,
    Instant changedAt,
    long overSeconds,
    boolean byWaitsAlone) {

  static EarlierMiss of(EarlierBreach breach) {
    return new EarlierMiss(
        breach.target().code(),
        breach.target().kind(),
        breach.dueAt(),
        breach.changedAt(),
        breach.overSeconds(),
        breach.byWaitsAlone());
  }
}
