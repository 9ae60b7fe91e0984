package fr.vigie.sla.support;

/** Who told a fact about a ticket. */
public enum Party {
  /** GRADeS, which runs level 1. */
  LEVEL_1,
  /** Levels 2 and 3. */
  OPERATOR,
  /** A Structure. */
  STRUCTURE,
  /** Nobody: the supervision, or the portal itself. */
  PORTAL
}
