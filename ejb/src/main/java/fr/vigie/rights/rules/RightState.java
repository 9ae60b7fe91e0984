package fr.vigie.rights.rules;

/** Where one right of a request stands. */
public enum RightState {
  OPEN,
  /** Decided, and the person does not know yet. */
  DECIDED,
  ANSWERED,
  TAKEN_BACK;

  /** Whether nothing more is owed to the person. */
  public boolean isSettled() {
    return this == ANSWERED || this == TAKEN_BACK;
  }
}
