package fr.vigie.incident.rules;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * Whether an act is lawful now, and why not.
 *
 * @param refusal why it is not; empty if it is
 * @param args what the refusal's message names
 */
public record TicketPermit(TicketAct act, Optional<Refusal> refusal, List<Object> args) {
  public TicketPermit {
    args = List.copyOf(args);
  }

  static TicketPermit granted(TicketAct act) {
    return new TicketPermit(act, Optional.empty(), List.of());
  }

  /** An act that is refused for this. */
  public static TicketPermit refused(TicketAct act, Refusal refusal, Object... args) {
    return new TicketPermit(act, Optional.of(refusal), List.of(args));
  }

  public boolean isGranted() {
    return refusal.isEmpty();
  }

  /**
   * Passes if the act is lawful.
   *
   * @throws RefusedException if not
   */
  public void orRefuse() {
    if (refusal.isPresent()) {
      throw new RefusedException(refusal.orElseThrow(), args.toArray());
    }
  }
}
