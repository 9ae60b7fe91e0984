package fr.vigie.incident.rules;

/** What can be done with a ticket, in the usual order. */
public enum TicketAct {
  TRANSMIT,
  REGISTER,
  TAKE_CHARGE,
  PROPOSE_SEVERITY,
  CHANGE_SEVERITY,
  PROPOSE_WORKAROUND,
  WAIT,
  RESUME,
  ESCALATE,
  RESTORE,
  CONFIRM,
  CLOSE,
  REOPEN,
  JOIN,
  LINK,
  NOTE,
  CORRECT_TIME
}
