package fr.vigie.reports.verify;

import java.util.List;

/**
 * One reason why a file is not a report as it was sealed.
 *
 * @param arguments what the sentence for the code needs, as said at the code
 */
public record Problem(Code code, List<String> arguments) {

  public Problem {
    arguments = List.copyOf(arguments);
  }

  static Problem of(Code code, String... arguments) {
    return new Problem(code, List.of(arguments));
  }

  /** What is wrong. */
  public enum Code {
    /** The file is no PDF. */
    NOT_A_PDF,
    /** The file is larger than is read; argument: the limit in bytes. */
    TOO_LARGE,
    /** The file unpacks to more than is read; argument: the limit in bytes. */
    EXPANDS_TOO_FAR,
    /** The file is encrypted, so nothing can be said of it. */
    ENCRYPTED,
    /** The file is damaged beyond reading. */
    MALFORMED,
    /** There is no signature. */
    UNSIGNED,
    /** A signature is there, but the file was written anew around it: it covers other bytes. */
    REWRITTEN,
    /** Bytes under the signature are not those that were signed. */
    CONTENT_ALTERED,
    /** Something was appended to the signed file; argument: how many bytes. */
    CHANGED_AFTER_SIGNING,
    /** An attachment shown is not the signed one, or is new or gone; argument: its name. */
    ATTACHMENT_REPLACED,
    /** The signer is nobody we trust; argument: the name in the certificate. */
    UNKNOWN_SIGNER,
    /** The signer's certificate was revoked. */
    SIGNER_REVOKED,
    /** The signer's certificate was not valid when the report was sealed, or that is unproved. */
    SIGNER_EXPIRED,
    /** Nobody independent says when the report was sealed. */
    TIMESTAMP_MISSING,
    /** The timestamp is damaged, or by an authority we do not trust. */
    TIMESTAMP_INVALID,
    /** The signature breaks another rule of the policy; argument: its name in ETSI EN 319 102-1. */
    REFUSED_BY_POLICY
  }
}
