package fr.vigie.rights.rules;

/** What happened to a request, in the past tense. */
public enum EventType {
  /** It reached an official channel; the clock starts (GDPR, art. 12(3)). */
  RECEIVED,
  /** The date of receipt was mistyped; this event happened when the request was really received. */
  RECEIPT_CORRECTED,
  /** The person was told that the request has arrived. */
  ACKNOWLEDGED,
  /** The operator was told to keep messages that would otherwise vanish. */
  PRESERVATION_ASKED,
  PRESERVATION_CONFIRMED,
  /** There is a reasonable doubt about who asks, and why (decree 2019-536, art. 77). */
  DOUBT_RECORDED,
  IDENTITY_CONFIRMED,
  /** The copy of an identity document was destroyed after the check. */
  IDENTITY_COPY_DESTROYED,
  /** Proof that a requester may act for the person was accepted. */
  PROOF_ACCEPTED,
  /** A question went to the person. Its detail is a {@link QuestionGround}. */
  QUESTION_SENT,
  /** The person answered the question referred to; complete if the answer is sufficient. */
  ANSWER_RECEIVED,
  /** The person was told that the answer takes up to two months more. */
  EXTENSION_NOTIFIED,
  /** The request went on to the organisation that answers. */
  FORWARDED,
  /** The organisation that answers has it: who knew when. */
  FORWARD_RECEIVED,
  /** The controller asked another organisation to answer in its place. */
  ANSWER_DELEGATED,
  /** A right was decided. Its detail is an {@link Outcome}. */
  DECIDED,
  /** The answer to a right, or to all that are decided, was sent, posted or handed over. */
  ANSWER_SENT,
  /** The message referred to did not arrive. */
  BOUNCED,
  /** The person fetched the answer. */
  DOWNLOADED,
  /** A recipient of the data was told what was done (GDPR, art. 19). */
  RECIPIENT_TOLD,
  /** The psychiatric care commission was seized (CSP L1111-7). */
  COMMISSION_SEIZED,
  /** The person took back a right, or the whole request. */
  TAKEN_BACK,
  /** The person complained to the supervisory authority. */
  COMPLAINED,
  /** A public holiday was corrected: its detail is the due date before and after. */
  DUE_DATE_MOVED,
  ASSIGNED,
  /** Another request of the same matter was linked; neither is closed by it. */
  LINKED,
  NOTED,
  CLOSED,
  REOPENED,
  /** Must not be redacted: a dispute or an inquiry is going on. */
  HELD,
  HOLD_LIFTED,
  /** Personal data were erased; what remains names nobody. */
  REDACTED
}
