package fr.vigie.sla.support;

/** What became of a target. */
public enum Outcome {
  /** Done in time. */
  KEPT,
  /** Its date passed, whether it was done later or not. */
  MISSED,
  /** Neither yet: it is never counted as kept. */
  UNDECIDED,
  /** Nothing in this month: decided in an earlier one, or not owed any more. */
  NONE
}
