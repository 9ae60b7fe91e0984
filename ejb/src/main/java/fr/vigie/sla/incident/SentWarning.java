package fr.vigie.sla.incident;

import java.time.Instant;

/**
 * A warning that went out.
 *
 * @param dueAt the due instant of the clock as it was then
 */
public record SentWarning(ClockKind clock, WarningPoint point, Instant dueAt, Instant sentAt) {}
