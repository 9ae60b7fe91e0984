package fr.vigie.inquiry.rules;

/** What happened in an inquiry, in the past tense. */
public enum InquiryEventType {
  /** The authority's letter reached an official channel. */
  RECEIVED,
  /** The authority asked more, perhaps by a new date. */
  QUESTIONED,
  /** The authority granted more time. */
  EXTENDED,
  /** What was asked was answered. */
  ANSWERED,
  ASSIGNED,
  /** A rights request belongs to it and is kept meanwhile. */
  LINKED,
  UNLINKED,
  NOTED,
  CLOSED,
  REOPENED,
  /** Nobody is named in it any more. */
  REDACTED
}
