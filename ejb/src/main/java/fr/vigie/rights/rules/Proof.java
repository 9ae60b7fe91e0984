package fr.vigie.rights.rules;

/** What shows that a requester may act. */
public enum Proof {
  /** Birth certificate or family record book. */
  FAMILY_TIE,
  COURT_DECISION,
  /** Signed; says its object, its duration and who receives the answer. */
  MANDATE,
  HEIRSHIP,
  PARTNERSHIP,
  /** One of the three purposes of CSP L1110-4, declared in writing. */
  PURPOSE,
  DIRECTIVES
}
