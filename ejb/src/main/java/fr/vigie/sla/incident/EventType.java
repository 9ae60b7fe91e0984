package fr.vigie.sla.incident;

/** What can happen to a ticket. */
public enum EventType {
  /** Declared to level 1; its detail is the severity. */
  DECLARED,
  /** Passed on to the operator. */
  TRANSMITTED,
  /** The operator recorded an intervention ticket of its own. */
  REGISTERED,
  /** Effectively taken in charge by the support. */
  TAKEN_IN_CHARGE,
  /** The operator finds another severity right; nothing changes by that. */
  SEVERITY_PROPOSED,
  /** Level 1 decided on another severity, its detail. */
  SEVERITY_CHANGED,
  /**
   * Whoever declared it is waited for: contested, as the contract has no ground to stop a clock.
   */
  WAIT_STARTED,
  WAIT_ENDED,
  /** A way round was shown (solution de contournement). */
  WORKAROUND_PROPOSED,
  /** Something outside, such as the supervision, finds it restored; nothing changes by that. */
  RESTORATION_PROPOSED,
  /** The service works again, or the request is done. */
  RESTORED,
  /** Whoever declared it agrees. */
  CONFIRMED,
  CLOSED,
  REOPENED,
  /** Handed to another level of support, its detail: 1, 2 or 3. */
  ESCALATED,
  /** Somebody else has the same trouble. */
  JOINED,
  /** Made a part of a larger ticket, its detail. */
  LINKED,
  /** No part of a larger ticket, its detail, any more. */
  UNLINKED,
  /** A remark, an alert repeated, a file. */
  NOTED,
  /** An earlier event happened at another time than was recorded. */
  TIME_CORRECTED
}
