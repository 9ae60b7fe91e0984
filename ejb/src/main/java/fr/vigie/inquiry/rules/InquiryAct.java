package fr.vigie.inquiry.rules;

/** What can be done to an inquiry. */
public enum InquiryAct {
  QUESTION,
  EXTEND,
  ANSWER,
  ASSIGN,
  LINK,
  NOTE,
  CLOSE,
  REOPEN
}
