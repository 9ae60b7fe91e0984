package fr.vigie.rights.rules;

/** What a message to the person must say. */
public enum Mention {
  /** Why (GDPR, art. 12(3) and 12(4)). */
  REASONS,
  /** The right to complain to the supervisory authority (art. 12(4)). */
  CNIL,
  /** The right to go to court (art. 12(4)). */
  COURT,
  /** The commission on access to administrative documents, for a public body. */
  CADA
}
