package fr.vigie.journal;

import fr.vigie.journal.verify.JournalVerifier;

/** Types of entries that more than one feature uses or that the journal itself writes. */
public final class EntryTypes {
  public static final String ERASED = JournalVerifier.ERASED;
  public static final String REFUSED = "REFUSED";

  /** Refusals beyond what the journal takes in a minute: only their number. */
  public static final String REFUSALS_OMITTED = "REFUSALS_OMITTED";

  public static final String SIGNED_IN = "SIGNED_IN";
  public static final String SIGN_IN_FAILED = "SIGN_IN_FAILED";

  /** Failed sign-ins beyond what the journal takes in a minute: only their number. */
  public static final String SIGN_INS_OMITTED = "SIGN_INS_OMITTED";

  public static final String SIGNED_OUT = "SIGNED_OUT";
  public static final String PASSWORD_CHANGED = "PASSWORD_CHANGED";

  /** Somebody became able to act for an organisation in a role. */
  public static final String ROLE_GIVEN = "ROLE_GIVEN";

  public static final String TOKEN_MADE = "TOKEN_MADE";
  public static final String TOKEN_REVOKED = "TOKEN_REVOKED";

  /** A bulk import: one entry with the count and the Merkle root of its rows. */
  public static final String IMPORTED = "IMPORTED";

  public static final String MAIL_FAILED = "MAIL_FAILED";

  /** The chain of refusals and sign-ins, which belong to no case. */
  public static final String SECURITY_CHAIN = "security";

  private EntryTypes() {}
}
