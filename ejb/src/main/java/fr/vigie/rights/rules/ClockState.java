package fr.vigie.rights.rules;

/** Where a period stands. */
public enum ClockState {
  RUNNING,
  /** Stands still while the person is asked what is needed. */
  SUSPENDED,
  /** Over, and nothing was answered. */
  OVERDUE,
  /** Answered within it. */
  MET,
  /** Answered after it. */
  MET_LATE
}
