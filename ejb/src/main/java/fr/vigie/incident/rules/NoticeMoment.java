package fr.vigie.incident.rules;

/** An act after which the Structures are told by mail (annexes 1 and 3). */
public enum NoticeMoment {
  TAKEN_IN_CHARGE,
  /** A way round was proposed. */
  WORKAROUND,
  RESTORED
}
