package fr.vigie.sla;

/** Where an outage is known from. */
public enum OutageSource {
  /** From observations only. */
  OBSERVED,
  /** Every second of it follows from outages entered by hand. */
  BY_HAND,
  /** Partly entered by hand, and not explained by that alone. */
  MIXED
}
