package fr.vigie.rights.rules;

/** How a right was decided. */
public enum Outcome {
  GRANTED,
  /** Granted in part: what is refused needs reasons and remedies (GDPR, art. 12(4)). */
  PARTLY,
  REFUSED,
  /** Nothing to do: no data of this person are held. */
  NO_DATA;

  /** Whether something was refused. */
  public boolean refusesSomething() {
    return this == PARTLY || this == REFUSED;
  }
}
