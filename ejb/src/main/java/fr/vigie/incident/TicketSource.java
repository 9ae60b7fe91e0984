package fr.vigie.incident;

/** How a ticket came. */
public enum TicketSource {
  PHONE,
  MAIL,
  /** Declared by a Structure on the web. */
  WEB,
  API,
  /** An alert of the supervision. */
  ALERT
}
