package fr.vigie.rights.rules;

import java.util.List;

/** Who asks, and what proves that they may. */
public enum RequesterKind {
  /** The person whose data are meant. Proof of identity only on reasonable doubt. */
  PERSON(),
  /** Holder of parental authority over a minor. */
  PARENT(Proof.FAMILY_TIE),
  /** Guardian or curator appointed by a court. */
  GUARDIAN(Proof.COURT_DECISION),
  /** Somebody with a signed mandate. */
  AGENT(Proof.MANDATE),
  /** Heir of a deceased person, for a purpose of CSP L1110-4. */
  HEIR(Proof.HEIRSHIP, Proof.PURPOSE),
  /** Spouse or partner of a deceased person, for a purpose of CSP L1110-4. */
  PARTNER(Proof.PARTNERSHIP, Proof.PURPOSE),
  /** Named in the directives of a deceased person (Act 78-17, art. 85). */
  EXECUTOR(Proof.DIRECTIVES);

  /** Never changed once made. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Proof> proofs;

  RequesterKind(Proof... proofs) {
    this.proofs = List.of(proofs);
  }

  /** What a requester of this kind has to show before the answer. */
  public List<Proof> proofs() {
    return proofs;
  }

  /** Whether the person whose data are meant is deceased. */
  public boolean isForDeceased() {
    return this == HEIR || this == PARTNER || this == EXECUTOR;
  }
}
