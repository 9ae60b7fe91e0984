package fr.vigie.inquiry.rules;

/** What is wrong with a fact that was recorded as it happened. */
public enum InquiryRemark {
  /** Answered when the authority's time was over. */
  LATE,
  /** More time granted when the time was already over: it does not undo the delay. */
  GRANTED_TOO_LATE,
  /** Answered although nothing was asked any more. */
  NOTHING_ASKED
}
