package fr.vigie.rights.rules;

/** What is done to a task, and what happens to it. */
public enum TaskAct {
  ASK,
  /** Its question was read for the first time; a program that checks mails may do so as well. */
  OPEN,
  /** A file, a statement or both were handed in. */
  DELIVER,
  DECLINE,
  WITHDRAW,
  /** A new link replaces the one that was sent. */
  RESEND,
  /** Whoever asked has seen what came of it. */
  NOTE,
  /** The mail with the link never arrived. */
  BOUNCE,
  REMIND
}
