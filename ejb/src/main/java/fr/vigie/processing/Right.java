package fr.vigie.processing;

/** What a person can ask for. One request may ask for several; each gets its own decision. */
public enum Right {
  ACCESS("GDPR 15"),
  RECTIFICATION("GDPR 16"),
  ERASURE("GDPR 17"),
  RESTRICTION("GDPR 18"),
  PORTABILITY("GDPR 20"),
  OBJECTION("GDPR 21"),
  CONSENT_WITHDRAWAL("GDPR 7(3)"),
  /** Directives on what becomes of one's data after death. */
  DIRECTIVES("Act 78-17, 85"),
  /** One's own health record, or that of a deceased relative. */
  HEALTH_RECORDS("CSP L1111-7"),
  /** Objection to one's data being sent by secure messaging: another channel must be used. */
  MESSAGING_OBJECTION("Act 78-17, 56");

  private final String citation;

  Right(String citation) {
    this.citation = citation;
  }

  /** The text it rests on, in short form. */
  public String citation() {
    return citation;
  }

  /** Whether what was done is told to everybody who had received the data (GDPR, art. 19). */
  public boolean isToldToRecipients() {
    return this == RECTIFICATION || this == ERASURE || this == RESTRICTION;
  }
}
