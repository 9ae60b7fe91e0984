package fr.vigie.platform.pulse;

import java.time.Instant;

/**
 * A minute has begun. Minutes missed during a stop are not made up for: work of this kind asks what
 * is due by now.
 *
 * @param at the minute's beginning
 */
public record MinuteTick(Instant at) implements Tick {}
