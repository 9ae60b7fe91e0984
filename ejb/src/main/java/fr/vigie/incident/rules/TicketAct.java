package fr.vigie.incident.rules;

import fr.vigie.platform.door.Permission;

/** What can be done with a ticket, in the usual order, and what it asks of a role. */
public enum TicketAct {
  TRANSMIT(Permission.WORK_INCIDENTS),
  REGISTER(Permission.WORK_INCIDENTS),
  TAKE_CHARGE(Permission.WORK_INCIDENTS),
  PROPOSE_SEVERITY(Permission.WORK_INCIDENTS),
  CHANGE_SEVERITY(Permission.DECIDE_INCIDENTS),
  PROPOSE_WORKAROUND(Permission.WORK_INCIDENTS),
  WAIT(Permission.WORK_INCIDENTS),
  RESUME(Permission.WORK_INCIDENTS),
  ESCALATE(Permission.WORK_INCIDENTS),
  RESTORE(Permission.WORK_INCIDENTS),
  CONFIRM(Permission.DECLARE_INCIDENTS),
  CLOSE(Permission.DECIDE_INCIDENTS),
  REOPEN(Permission.DECIDE_INCIDENTS),
  JOIN(Permission.DECLARE_INCIDENTS),
  LINK(Permission.DECIDE_INCIDENTS),
  NOTE(Permission.DECLARE_INCIDENTS),
  CORRECT_TIME(Permission.DECIDE_INCIDENTS),
  /** Tell the Structures of what happened, or set that aside. */
  NOTIFY(Permission.DECIDE_INCIDENTS);

  private final Permission permission;

  TicketAct(Permission permission) {
    this.permission = permission;
  }

  public Permission permission() {
    return permission;
  }
}
