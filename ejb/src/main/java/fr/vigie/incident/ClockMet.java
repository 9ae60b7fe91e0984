package fr.vigie.incident;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.Severity;

/**
 * A clock of a ticket came to its end by what happened; observed once that is written for good.
 *
 * @param seconds of committed time that it ran
 */
record ClockMet(ClockKind kind, Severity severity, long seconds) {}
