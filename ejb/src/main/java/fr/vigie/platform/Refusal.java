package fr.vigie.platform;

/**
 * The reasons for which the portal refuses an act, each with a section in {@code docs/refusals.md},
 * a message in the bundles and an HTTP status. The names are part of the public interface: programs
 * rely on them.
 */
public enum Refusal {
  /** The caller's roles do not allow this act. */
  NOT_PERMITTED(403),
  /** No such thing, or none that the caller may see: the two are told alike. */
  NOT_FOUND(404),
  /** Somebody else changed the same thing between the caller's reading and writing it. */
  CHANGED_MEANWHILE(412),
  /** A change came without the version it was made from. */
  VERSION_REQUIRED(428),
  /** The same idempotency key came with another content. */
  IDEMPOTENCY_KEY_REUSED(422),
  /** A field is missing, malformed or out of its range. */
  INVALID_INPUT(422),
  /** A list was asked to go on from a place that it has not handed out. */
  BAD_CURSOR(400),
  /** A name or code that must be unique is taken. */
  ALREADY_EXISTS(409),
  /** An upload is larger than its limit. */
  TOO_LARGE(413),
  /** A file is of no type that is taken, not what its name says, or harmful. */
  FILE_REFUSED(422),
  /** The calendar does not cover the asked year: nothing is guessed. */
  CALENDAR_NOT_COVERED(422),
  /** A status log has bad lines: each is named, and nothing is imported. */
  BAD_STATUS_LOG(422),
  /** Only the operator and the client of a service act on its exclusions. */
  NOT_A_PARTY(403),
  /** The organisation that proposed an exclusion cannot answer it. */
  OWN_PROPOSAL(409),
  /** The act does not fit the state in which the case is. */
  WRONG_STATE(409),
  /** The month's facts are settled: reopen it first. */
  MONTH_CLOSED(409),
  /** A month that is not over cannot be closed. */
  MONTH_NOT_OVER(409),
  /** The timestamp authority did not answer, so that nothing was sealed. */
  NOT_SEALED(503),
  /** A revision of a closed month that would say the same as what is kept. */
  NOTHING_TO_REVISE(409),
  /** Shares of users that no agreement can have: above 1 together, or of other paths. */
  UNLAWFUL_SHARES(422),
  /** Somebody is changing the same thing at this moment, and it takes long. */
  BUSY(409),
  /** The old password given does not match. */
  WRONG_PASSWORD(422),
  /** A new password is too short. */
  WEAK_PASSWORD(422),
  /** The request was received, or something happened to it, in the future. */
  FACT_IN_FUTURE(422),
  /** Something happened to a request before it was received. */
  FACT_BEFORE_RECEIPT(422),
  /** A date to come is further away than it can be kept. */
  DATE_TOO_FAR(422),
  /** Only the controller, or whom it asked, answers; others forward. */
  NOT_THE_CONTROLLER(409),
  /** A request is forwarded to whoever answers it; that is the one who forwards. */
  FORWARD_TO_ONESELF(409),
  /** The first period has ended: an extension would have no effect. */
  EXTENSION_TOO_LATE(409),
  /** The period was extended already; the law knows one extension. */
  ALREADY_EXTENDED(409),
  /** What the person must be told needs its reasons. */
  REASONS_MISSING(422),
  /** Identity may be asked for only on a recorded reasonable doubt. */
  DOUBT_NOT_RECORDED(409),
  /** No question waits for an answer. */
  NO_OPEN_QUESTION(409),
  /** Nothing is decided that could be sent. */
  NOTHING_DECIDED(409),
  /** A recorded doubt about the identity still stands. */
  IDENTITY_NOT_CONFIRMED(409),
  /** The requester has not shown that they may act for the person. */
  PROOF_MISSING(409),
  /** A refusal has to name its reasons, the complaint to CNIL and the courts. */
  REMEDIES_MISSING(422),
  /** Health documents pass only through a certified host. */
  HEALTH_DATA_NOT_HOSTED(409),
  /** A health record is not handed over before the time for reflection has passed. */
  WITHIN_REFLECTION(409),
  /** A request is not closed while an answer is owed. */
  ANSWER_OWED(409),
  /** A sealed register of more requests than fit into one report. */
  EXPORT_TOO_LONG(422),
  /** The link of a task was used, withdrawn, replaced or has expired. */
  LINK_ENDED(410),
  /** Links by mail need the portal's own address, which is not set. */
  NO_PUBLIC_ADDRESS(409),
  /** A text of a letter has a placeholder that nothing fills. */
  UNKNOWN_PLACEHOLDER(422),
  /** A text of a letter lacks a placeholder without which it is not what it is for. */
  MANDATORY_PLACEHOLDER_MISSING(422),
  /** A placeholder of templates was typed into a letter, which would not fill it. */
  PLACEHOLDER_NOT_FILLED(422),
  /** A text of a letter holds more than plain text and placeholders. */
  TEMPLATE_UNREADABLE(422),
  /** No mail address of the recipient is known. */
  NO_MAIL_ADDRESS(409),
  /** An authority wants no answer before it has asked. */
  DUE_BEFORE_RECEIPT(422),
  /** An extension that gives no more time than there was. */
  DUE_NOT_LATER(422),
  /** Something happened to a ticket before it was declared. */
  FACT_BEFORE_DECLARATION(422),
  /** Nobody is waited for. */
  NO_OPEN_WAIT(409),
  /** Alerts came in another version of the webhook than the one that is understood. */
  WEBHOOK_VERSION_UNKNOWN(422),
  /** The Structures were told of an act already, or it was set aside that they are. */
  NOTICE_SETTLED(409),
  /** Nothing happened to a ticket that the Structures are told of, or something later did. */
  NOTICE_NOT_DUE(409),
  /** No Structure that a notice concerns can be reached by mail. */
  NOTICE_WITHOUT_RECIPIENTS(409),
  /** A notice would tell many Structures who called. */
  NOTICE_NAMES_CALLER(422);

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  /** The HTTP status that goes with the refusal. */
  public int status() {
    return status;
  }
}
