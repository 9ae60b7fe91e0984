package fr.vigie.rights.rules;

/** The periods that run on a request. */
public enum ClockKind {
  /** One month, or three (GDPR, art. 12(3)). */
  RESPONSE,
  /** From 48 hours to 8 days or 2 months, for one document (CSP L1111-7). */
  HEALTH_RECORD,
  /** The month promised by the operator for its own processing; never moves the legal one. */
  CONTRACT,
  /** What the organisation sets itself; never moves the legal one. */
  INTERNAL_TARGET;

  /** Whether the law sets it. */
  public boolean isLegal() {
    return this == RESPONSE || this == HEALTH_RECORD;
  }
}
