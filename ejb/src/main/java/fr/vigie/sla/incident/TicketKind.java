package fr.vigie.sla.incident;

/** What somebody calls about. */
public enum TicketKind {
  /** Something does not work: it is to be taken in charge and restored in time. */
  INCIDENT,
  /** Accounts, one-time passwords, red list, SMTP set-up: nothing is to be restored, so no GTR. */
  REQUEST
}
