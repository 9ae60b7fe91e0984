package fr.vigie.platform.pulse;

import java.time.LocalDate;

/**
 * A day has begun in Europe/Paris. Days missed during a stop come one by one, in their order.
 *
 * @param day the day that begins
 */
public record DayTick(LocalDate day) implements Tick {}
