package fr.vigie.inquiry.rules;

/** Where an inquiry stands. */
public enum InquiryStatus {
  /** An answer is owed. */
  TO_ANSWER,
  /** Answered; the authority has not ended it. */
  ANSWERED,
  CLOSED
}
