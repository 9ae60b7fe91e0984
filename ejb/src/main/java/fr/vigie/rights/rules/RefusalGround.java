package fr.vigie.rights.rules;

/** On what ground a right was refused. */
public enum RefusalGround {
  /** The right does not exist for this legal basis. */
  RIGHT_DOES_NOT_EXIST("GDPR 11–21"),
  MANIFESTLY_UNFOUNDED("GDPR 12(5)"),
  EXCESSIVE("GDPR 12(5)"),
  NOT_IDENTIFIED("GDPR 12(2), 12(6)"),
  RIGHTS_OF_OTHERS("GDPR 15(4)"),
  LEGAL_OBLIGATION("GDPR 17(3)(b)"),
  PUBLIC_HEALTH("GDPR 17(3)(c)"),
  LEGAL_CLAIMS("GDPR 17(3)(e)"),
  COMPELLING_GROUNDS("GDPR 21(1)"),
  /** The person, when alive, objected; or the purpose is none of the three. */
  RELATIVE_NOT_ENTITLED("CSP L1110-4");

  private final String citation;

  RefusalGround(String citation) {
    this.citation = citation;
  }

  /** The text it rests on, in short form. */
  public String citation() {
    return citation;
  }
}
