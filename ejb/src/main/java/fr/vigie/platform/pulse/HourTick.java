package fr.vigie.platform.pulse;

import java.time.Instant;

/**
 * An hour has begun. Hours missed during a stop come one by one, in their order.
 *
 * @param at the hour's beginning
 */
public record HourTick(Instant at) implements Tick {}
