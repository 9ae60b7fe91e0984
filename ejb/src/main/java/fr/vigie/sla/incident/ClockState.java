package fr.vigie.sla.incident;

/** Where a clock stands. */
public enum ClockState {
  RUNNING,
  /** Stands still outside of its window, or has not begun. */
  PAUSED,
  /** What it measures was done in time: at the due instant at the latest. */
  KEPT,
  /** The due instant has passed, whether it was done later or not. */
  BREACHED
}
