package fr.vigie.sla.incident;

/** How bad an incident is (annex 2, first table); the contract defines the first one only. */
public enum Severity {
  /** Bloquant: the service is totally unavailable, with no workaround. */
  BLOCKING,
  /** Majeur. */
  MAJOR,
  /** Mineur. */
  MINOR
}
