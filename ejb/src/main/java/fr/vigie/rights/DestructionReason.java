package fr.vigie.rights;

/** Why a file was destroyed. */
public enum DestructionReason {
  /** Copies of identity documents are not kept once they have served (GDPR, art. 5(1)(e)). */
  IDENTITY_CHECKED,
  /** The request was closed and the copy never served. */
  REQUEST_CLOSED,
  /** It should not have been attached. */
  MISTAKE,
  /** The request was closed long enough ago (GDPR, art. 5(1)(e)). */
  RETENTION_OVER
}
