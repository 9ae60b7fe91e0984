package fr.vigie.processing;

/** What makes a processing lawful (GDPR, art. 6(1); for statistics, the Act of 1978, art. 5). */
public enum LegalBasis {
  CONSENT("GDPR 6(1)(a)"),
  CONTRACT("GDPR 6(1)(b)"),
  LEGAL_OBLIGATION("GDPR 6(1)(c)"),
  PUBLIC_TASK("GDPR 6(1)(e)"),
  LEGITIMATE_INTERESTS("GDPR 6(1)(f)"),
  /** Public interest, anonymous statistics of the national agency. */
  PUBLIC_STATISTICS("Act 78-17, 5, 5°");

  private final String citation;

  LegalBasis(String citation) {
    this.citation = citation;
  }

  /** The text it rests on, in short form. */
  public String citation() {
    return citation;
  }
}
