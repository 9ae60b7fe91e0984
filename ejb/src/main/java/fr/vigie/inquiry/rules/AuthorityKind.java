package fr.vigie.inquiry.rules;

/** What kind of authority inquires. */
public enum AuthorityKind {
  /** The supervisory authority (GDPR, art. 58; Act 78-17, art. 19). */
  CNIL,
  COURT,
  MINISTRY,
  OTHER
}
