package fr.vigie.sla.incident;

import java.time.Instant;

/**
 * A clock that was breached under a severity that no longer holds: a later decision recomputes
 * clocks, but does not hide it.
 *
 * @param target the one that was missed
 * @param dueAt the instant of the breach
 * @param changedAt when the severity ceased to hold
 * @param overSeconds time over the target when it did
 * @param byWaitsAlone whether there would be no breach if contested waits had stopped the clock
 */
public record EarlierBreach(
    ClockTarget target, Instant dueAt, Instant changedAt, long overSeconds, boolean byWaitsAlone) {}
