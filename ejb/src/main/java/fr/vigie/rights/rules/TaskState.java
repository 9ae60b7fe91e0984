package fr.vigie.rights.rules;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.time.Instant;

/**
 * Where a task stands. It is asked, perhaps seen, and then settled once: delivered, declined or
 * withdrawn. That it is overdue follows from its date.
 */
public enum TaskState {
  ASKED,
  SEEN,
  DELIVERED,
  DECLINED,
  WITHDRAWN;

  /** Whether somebody still has to contribute. */
  public boolean isOpen() {
    return this == ASKED || this == SEEN;
  }

  /** Whether it is open although its date has passed. */
  public boolean isOverdue(Instant dueAt, Instant now) {
    return isOpen() && !now.isBefore(dueAt);
  }

  /**
   * The state that an act leads to.
   *
   * @throws RefusedException WRONG_STATE if the act does not fit this state
   */
  public TaskState after(TaskAct act) {
    boolean fits = act == TaskAct.NOTE ? this == DELIVERED || this == DECLINED : isOpen();
    if (!fits || act == TaskAct.ASK) {
      throw new RefusedException(Refusal.WRONG_STATE, "TASK_" + name());
    }
    return switch (act) {
      case OPEN -> SEEN;
      case DELIVER -> DELIVERED;
      case DECLINE -> DECLINED;
      case WITHDRAW -> WITHDRAWN;
      case ASK, RESEND, NOTE, BOUNCE, REMIND -> this;
    };
  }
}
