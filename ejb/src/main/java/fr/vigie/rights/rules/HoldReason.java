package fr.vigie.rights.rules;

/** Why a request is held, where the reason is not in words. */
public enum HoldReason {
  /** An authority inquires; the hold ends with the inquiry. */
  INQUIRY
}
