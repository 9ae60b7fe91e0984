package fr.vigie.rights.rules;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether an act is lawful now, why not, and until when it is.
 *
 * @param refusal why it is not; empty if it is
 * @param args what the refusal's message names
 * @param lastDay the last day on which it can be done; empty if nothing ends it
 */
public record Permit(
    Act act, Optional<Refusal> refusal, List<Object> args, Optional<LocalDate> lastDay) {

  static Permit granted(Act act) {
    return new Permit(act, Optional.empty(), List.of(), Optional.empty());
  }

  static Permit until(Act act, LocalDate lastDay) {
    return new Permit(act, Optional.empty(), List.of(), Optional.of(lastDay));
  }

  static Permit refused(Act act, Refusal refusal, Object... args) {
    return new Permit(act, Optional.of(refusal), List.of(args), Optional.empty());
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
