package fr.vigie.sla.incident;

/** What is odd about a recorded fact. Facts are never turned away for it. */
public enum Remark {
  /** Taken in charge, or registered, before it was declared: counted as taken at once. */
  TAKEN_BEFORE_DECLARED,
  /** Passed on before it was declared. */
  TRANSMITTED_BEFORE_DECLARED,
  /** Restored before anybody took it in charge: no time to restore was used. */
  RESTORED_BEFORE_TAKEN,
  /** Restored before it was declared. */
  RESTORED_BEFORE_DECLARED,
  /** Confirmed or closed without having been restored. */
  NOT_RESTORED,
  /** A wait ended that had not begun. */
  NO_WAIT,
  /** Waiting for the declarer is no ground in the contract to stop a clock. */
  CONTESTED_WAIT,
  /** The severity changed after restoration. */
  REQUALIFIED_AFTERWARDS
}
