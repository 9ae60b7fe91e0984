package fr.vigie.web.page;

import fr.vigie.incident.rules.TicketAct;
import fr.vigie.platform.door.Permission;
import java.util.EnumSet;
import java.util.Set;

/** An act on a ticket as its form asks for it. */
public enum TicketDeed {
  TRANSMIT(Permission.WORK_INCIDENTS),
  REGISTER(Permission.WORK_INCIDENTS, Input.NUMBER, Input.REASONS),
  TAKE_CHARGE(Permission.WORK_INCIDENTS),
  PROPOSE_WORKAROUND(Permission.WORK_INCIDENTS),
  RESTORE(Permission.WORK_INCIDENTS),
  ESCALATE(Permission.WORK_INCIDENTS, Input.LEVEL),
  WAIT(Permission.WORK_INCIDENTS),
  RESUME(Permission.WORK_INCIDENTS),
  PROPOSE_SEVERITY(Permission.WORK_INCIDENTS, Input.SEVERITY, Input.REASONS),
  CHANGE_SEVERITY(Permission.DECIDE_INCIDENTS, Input.SEVERITY, Input.REASONS),
  CONFIRM(Permission.DECLARE_INCIDENTS),
  CLOSE(Permission.DECIDE_INCIDENTS),
  REOPEN(Permission.DECIDE_INCIDENTS),
  JOIN(Permission.DECLARE_INCIDENTS, Input.CALLER),
  NOTE(Permission.READ_INCIDENTS, Input.REASONS, Input.VISIBILITY),
  CORRECT_TIME(Permission.DECIDE_INCIDENTS, Input.EVENT, Input.TIME, Input.REASONS),
  LINK(Permission.DECIDE_INCIDENTS, Input.PARENT);

  private final Permission permission;

  /** Never changed once made. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Input> inputs;

  /** What a form asks for beside the time and the words. */
  enum Input {
    /** Words without which it is refused. */
    REASONS,
    /** A time without which it is refused. */
    TIME,
    SEVERITY,
    LEVEL,
    /** The operator's own number. */
    NUMBER,
    /** Structure, contact and phone of somebody who calls. */
    CALLER,
    VISIBILITY,
    /** The event whose time is corrected. */
    EVENT,
    /** The ticket that it is a part of. */
    PARENT
  }

  TicketDeed(Permission permission, Input... inputs) {
    this.permission = permission;
    this.inputs = EnumSet.noneOf(Input.class);
    this.inputs.addAll(Set.of(inputs));
  }

  Permission permission() {
    return permission;
  }

  boolean takes(Input input) {
    return inputs.contains(input);
  }

  TicketAct act() {
    return TicketAct.valueOf(name());
  }
}
