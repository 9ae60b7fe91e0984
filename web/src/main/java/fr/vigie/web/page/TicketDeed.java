package fr.vigie.web.page;

import fr.vigie.incident.rules.TicketAct;
import java.util.EnumSet;
import java.util.Set;

/** An act on a ticket as its form asks for it. */
public enum TicketDeed {
  TRANSMIT,
  REGISTER(Input.NUMBER, Input.REASONS),
  TAKE_CHARGE,
  PROPOSE_WORKAROUND,
  RESTORE,
  ESCALATE(Input.LEVEL),
  WAIT,
  RESUME,
  PROPOSE_SEVERITY(Input.SEVERITY, Input.REASONS),
  CHANGE_SEVERITY(Input.SEVERITY, Input.REASONS),
  CONFIRM,
  CLOSE,
  REOPEN,
  JOIN(Input.CALLER),
  NOTE(Input.REASONS, Input.VISIBILITY),
  CORRECT_TIME(Input.EVENT, Input.TIME, Input.REASONS),
  LINK(Input.PARENT);

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

  TicketDeed(Input... inputs) {
    this.inputs = EnumSet.noneOf(Input.class);
    this.inputs.addAll(Set.of(inputs));
  }

  boolean takes(Input input) {
    return inputs.contains(input);
  }

  TicketAct act() {
    return TicketAct.valueOf(name());
  }
}
