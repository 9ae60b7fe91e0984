package fr.vigie.sla;

/** How far the two parties have come about an exclusion (annex 2: "accepted by both parties"). */
public enum ExclusionState {
  /** Proposed by one party, not answered yet: not subtracted, its seconds are shown. */
  PROPOSED,
  /** Agreed by both: subtracted. */
  AGREED,
  /** Refused by the other party: not subtracted, its seconds are shown. */
  CONTESTED,
  /** Taken back by the party that proposed it: without effect. */
  WITHDRAWN;

  boolean isPending() {
    return this == PROPOSED || this == CONTESTED;
  }
}
