package fr.vigie.sla.support;

import fr.vigie.sla.incident.Severity;

/** The incidents of a severity: the one that held at the end of the month. */
public record SeverityFlow(Severity severity, Flow flow) {}
