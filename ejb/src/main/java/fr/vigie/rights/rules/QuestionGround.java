package fr.vigie.rights.rules;

/** Why the person is asked something. Only the first two can suspend the period. */
public enum QuestionGround {
  /** Who asks (GDPR, art. 12(6); decree 2019-536, art. 77). */
  IDENTITY,
  /** What exactly is asked, over a large quantity of data (GDPR, recital 63). */
  CLARIFICATION,
  /** Anything else that helps; the period runs on. */
  OTHER
}
