package fr.vigie.incident;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.Severity;

/** A clock of a ticket has run out; observed once that is written for good. */
record ClockBreached(ClockKind kind, Severity severity) {}
