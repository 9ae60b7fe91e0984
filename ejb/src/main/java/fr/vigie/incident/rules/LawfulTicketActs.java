package fr.vigie.incident.rules;

import fr.vigie.platform.Refusal;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.TicketStatus;
import java.util.Arrays;
import java.util.List;

/**
 * Which acts are lawful on a ticket. What happened outside the portal, told with its time, is
 * recorded also when it comes late: taking in charge after restoration, say. Nothing is done twice.
 */
public final class LawfulTicketActs {
  private final TicketHistory history;
  private final boolean taken;

  /**
   * The acts on a ticket as it stands.
   *
   * @param taken whether a taking in charge was recorded, apart from the operator's registration
   */
  public LawfulTicketActs(TicketHistory history, boolean taken) {
    this.history = history;
    this.taken = taken;
  }

  /** Every act done now, lawful or not. */
  public List<TicketPermit> all() {
    return Arrays.stream(TicketAct.values()).map(act -> permit(act, false)).toList();
  }

  /**
   * One act.
   *
   * @param told whether it is told as a fact of an earlier time
   */
  public TicketPermit permit(TicketAct act, boolean told) {
    TicketStatus status = history.status();
    return switch (act) {
      case NOTE, LINK, CORRECT_TIME, NOTIFY -> TicketPermit.granted(act);
      case TAKE_CHARGE -> once(act, taken, told);
      case TRANSMIT -> once(act, history.transmittedAt().isPresent(), told);
      case REGISTER -> once(act, history.registeredAt().isPresent(), told);
      case JOIN, PROPOSE_SEVERITY, CHANGE_SEVERITY -> in(act, status.isLive());
      case PROPOSE_WORKAROUND -> in(act, status.isOpen() || (told && status.isLive()));
      case WAIT -> in(act, status.isOpen() && !history.isWaiting());
      case ESCALATE, RESTORE -> in(act, status.isOpen());
      case RESUME ->
          history.isWaiting()
              ? TicketPermit.granted(act)
              : TicketPermit.refused(act, Refusal.NO_OPEN_WAIT);
      case CONFIRM -> in(act, status == TicketStatus.RESTORED);
      case CLOSE -> in(act, !status.isOpen() && status.isLive());
      case REOPEN -> in(act, !status.isOpen());
    };
  }

  private TicketPermit once(TicketAct act, boolean done, boolean told) {
    return in(act, !done && (told || history.status().isOpen()));
  }

  private TicketPermit in(TicketAct act, boolean lawful) {
    return lawful
        ? TicketPermit.granted(act)
        : TicketPermit.refused(
            act,
            Refusal.WRONG_STATE,
            history.isWaiting() && act == TicketAct.WAIT ? "WAITING" : history.status().name());
  }
}
