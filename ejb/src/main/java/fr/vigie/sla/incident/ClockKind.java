package fr.vigie.sla.incident;

/** What a clock measures. */
public enum ClockKind {
  /** Prise en compte: from the declaration, or its transmission, until it is taken in charge. */
  TAKE_CHARGE,
  /** Guaranteed time to restore: from the effective taking in charge until restoration. */
  GTR
}
