package fr.vigie.sla.support;

/**
 * How tickets came and went in a month. What was open at its beginning, plus declared, plus
 * reopened, less restored, is what is open at its end.
 *
 * @param reopened over when the month began, and opened again in it
 * @param restored to be restored at some time of the month, and restored at its end
 * @param closed closed in the month, and still so at its end
 */
public record Flow(
    int openAtStart, int declared, int reopened, int restored, int closed, int openAtEnd) {
  static final Flow NONE = new Flow(0, 0, 0, 0, 0, 0);

  Flow plus(TicketMonth ticket) {
    return new Flow(
        openAtStart + one(ticket.wasOpen()),
        declared + one(ticket.isDeclared()),
        reopened + one(ticket.isReopened()),
        restored + one(ticket.isRestored()),
        closed + one(ticket.isClosed()),
        openAtEnd + one(ticket.isOpen()));
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }
}
