package fr.vigie.rights.rules;

/** What can be done to a request in the portal. */
public enum Act {
  ACKNOWLEDGE,
  /** Tell the operator to keep messages. */
  PRESERVE,
  /** The operator keeps the messages. */
  CONFIRM_PRESERVATION,
  RECORD_DOUBT,
  CHECK_IDENTITY,
  /** Ask the person something. */
  ASK,
  RECORD_ANSWER,
  EXTEND,
  FORWARD,
  DECIDE,
  /** Send the answer to the person. */
  SEND,
  TAKE_BACK,
  CLOSE,
  REOPEN
}
