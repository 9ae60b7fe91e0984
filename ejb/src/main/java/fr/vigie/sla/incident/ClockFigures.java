package fr.vigie.sla.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * The figures of a clock in one way of counting. Consumed and remaining always add up to the
 * target; a remaining number below zero is the time over it.
 *
 * @param dueAt the last instant at which it is in time; empty if the clock has not begun
 */
public record ClockFigures(
    long targetSeconds,
    Optional<Instant> dueAt,
    long consumedSeconds,
    long remainingSeconds,
    ClockState state) {}
