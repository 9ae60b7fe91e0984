package fr.vigie.rights.rules;

/** What is wrong with a fact that was recorded as it happened. */
public enum Remark {
  /** Sent when the period had already ended. */
  AFTER_PERIOD(Effect.WITHOUT_EFFECT, "GDPR 12(3)"),
  /** An extension without reasons. */
  REASONS_MISSING(Effect.WITHOUT_EFFECT, "GDPR 12(3)"),
  /** Identity asked for without a reasonable doubt on record. */
  DOUBT_NOT_RECORDED(Effect.WITHOUT_EFFECT, "Decree 2019-536, 77"),
  /** A clarification suspends only where access to a large quantity of data is asked for. */
  NOT_ABOUT_ACCESS(Effect.WITHOUT_EFFECT, "GDPR recital 63"),
  /** It did not arrive. */
  BOUNCED(Effect.WITHOUT_EFFECT, "GDPR 12(3)"),
  /** A refusal that does not name reasons, complaint and judicial remedy. */
  REMEDIES_MISSING(Effect.INCOMPLETE, "GDPR 12(4)"),
  /** Nothing was decided that this could answer. */
  NOTHING_DECIDED(Effect.WITHOUT_EFFECT, "GDPR 12(3)"),
  /** Answered although the doubt about the identity stood. */
  IDENTITY_NOT_CONFIRMED(Effect.INCOMPLETE, "GDPR 12(6)"),
  /** A health record handed over within the time for reflection. */
  BEFORE_REFLECTION(Effect.INCOMPLETE, "CSP L1111-7"),
  /** Answered after the due date. */
  LATE(Effect.LATE, "GDPR 12(3)");

  private final Effect effect;
  private final String citation;

  Remark(Effect effect, String citation) {
    this.effect = effect;
    this.citation = citation;
  }

  public Effect effect() {
    return effect;
  }

  /** The text it rests on, in short form. */
  public String citation() {
    return citation;
  }

  /** What a flawed fact is worth. */
  public enum Effect {
    WITHOUT_EFFECT,
    INCOMPLETE,
    LATE
  }
}
