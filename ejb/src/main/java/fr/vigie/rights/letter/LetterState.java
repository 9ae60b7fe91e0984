package fr.vigie.rights.letter;

/** Where a letter is. */
public enum LetterState {
  /** Signed; it has not left. */
  PREPARED,
  /** Mailed, posted or handed over: what it is for is done. */
  LEFT,
  /** Mailed and not delivered: what it did is undone, and it may leave again. */
  BOUNCED,
  /** Never left, and never will. */
  SET_ASIDE
}
