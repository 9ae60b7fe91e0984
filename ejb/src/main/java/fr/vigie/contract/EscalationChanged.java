package fr.vigie.contract;

import java.time.Instant;
import java.util.UUID;

/** The chain of escalation of a contract version is another one from an instant on. */
public record EscalationChanged(UUID contractVersion, Instant at) {}
