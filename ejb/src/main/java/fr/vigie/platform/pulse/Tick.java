package fr.vigie.platform.pulse;

/** A moment at which time-driven work is done. Observers may see the same tick twice. */
public sealed interface Tick permits MinuteTick, HourTick, DayTick {}
