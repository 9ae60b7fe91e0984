package fr.vigie.incident;

import fr.vigie.incident.rules.TicketAct;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Work on tickets by the three levels of support. An act without a time is done now; with one, it
 * is recorded as it happened, late or out of order as it may be, and remarked upon.
 */
@Stateless
@PermitAll
@UseCase(Permission.WORK_INCIDENTS)
public class IncidentDesk {
  private static final int LONGEST_REF = 60;
  private static final int LEVELS = 3;

  @Inject TicketWork work;

  /**
   * One ticket.
   *
   * @throws RefusedException NOT_FOUND for none that the caller may see
   */
  @UseCase(Permission.READ_INCIDENTS)
  public IncidentView incident(String ref) {
    return work.view(work.open(ref));
  }

  /** It was passed on to the operator; how is in the words. */
  public IncidentView transmit(String ref, TicketTold told) {
    return tell(ref, told, TicketAct.TRANSMIT, EventType.TRANSMITTED);
  }

  /**
   * The operator recorded a ticket of its own; the proof is in the words, or attached.
   *
   * @param number the operator's own
   * @throws RefusedException REASONS_MISSING without a proof, INVALID_INPUT, WRONG_STATE
   */
  public IncidentView register(String ref, TicketTold told, String number) {
    if (number == null || number.isBlank() || number.length() > LONGEST_REF) {
      throw new RefusedException(Refusal.INVALID_INPUT, "operatorRef");
    }
    told.needText();
    OpenTicket open = work.open(ref, told, TicketAct.REGISTER);
    Instant at = open.time(TicketAct.REGISTER, told);
    open.incident().registeredAs(number.strip());
    work.record(open, open.event(EventType.REGISTERED, at), told);
    return work.view(open);
  }

  /** It is effectively taken in charge: the GTR runs from here. */
  public IncidentView takeCharge(String ref, TicketTold told) {
    return tell(ref, told, TicketAct.TAKE_CHARGE, EventType.TAKEN_IN_CHARGE);
  }

  /** A way round is proposed, in the words. */
  public IncidentView proposeWorkaround(String ref, TicketTold told) {
    return tell(ref, told, TicketAct.PROPOSE_WORKAROUND, EventType.WORKAROUND_PROPOSED);
  }

  /** Whoever declared it is waited for; what for is in the words. No clock stops. */
  public IncidentView startWait(String ref, TicketTold told) {
    return tell(ref, told, TicketAct.WAIT, EventType.WAIT_STARTED);
  }

  /**
   * The wait is over.
   *
   * @throws RefusedException NO_OPEN_WAIT
   */
  public IncidentView resume(String ref, TicketTold told) {
    return tell(ref, told, TicketAct.RESUME, EventType.WAIT_ENDED);
  }

  /**
   * Hands the ticket to another level; the hand-over note is in the words.
   *
   * @param level 1, 2 or 3; 0 for the next one
   * @throws RefusedException WRONG_STATE, INVALID_INPUT for the level that has it or none
   */
  public IncidentView escalate(String ref, TicketTold told, int level) {
    OpenTicket open = work.open(ref, told, TicketAct.ESCALATE);
    int current = open.incident().level();
    int next = level == 0 ? current + 1 : level;
    if (next < 1 || next > LEVELS || next == current) {
      throw new RefusedException(Refusal.INVALID_INPUT, "level");
    }
    Instant at = open.time(TicketAct.ESCALATE, told);
    work.record(open, open.event(EventType.ESCALATED, at).toLevel(next), told);
    return work.view(open);
  }

  /** The service works again, or the request is done. */
  public IncidentView restore(String ref, TicketTold told) {
    return tell(ref, told, TicketAct.RESTORE, EventType.RESTORED);
  }

  /**
   * Another severity is proposed, with reasons; level 1 decides.
   *
   * @throws RefusedException REASONS_MISSING, INVALID_INPUT for the severity that it has
   */
  public IncidentView proposeSeverity(String ref, TicketTold told, Severity severity) {
    told.needText();
    OpenTicket open = work.open(ref, told, TicketAct.PROPOSE_SEVERITY);
    Checks.refuse(severity == null || severity == open.incident().severity(), "severity");
    Instant at = open.time(TicketAct.PROPOSE_SEVERITY, told);
    work.record(open, open.event(EventType.SEVERITY_PROPOSED, at).with(severity), told);
    return work.view(open);
  }

  /** Keeps an entry in the log, internal unless it is made public. */
  @UseCase(Permission.DECLARE_INCIDENTS)
  public IncidentView note(String ref, TicketTold told) {
    told.needText();
    return tell(ref, told, TicketAct.NOTE, EventType.NOTED);
  }

  private IncidentView tell(String ref, TicketTold told, TicketAct act, EventType type) {
    OpenTicket open = work.open(ref, told, act);
    Instant at = open.time(act, told);
    TicketEvent event = open.event(type, at);
    work.record(open, event, told);
    return work.view(open);
  }
}
