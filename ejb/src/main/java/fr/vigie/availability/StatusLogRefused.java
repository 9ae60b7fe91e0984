package fr.vigie.availability;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.util.List;

/** A status log that is refused as a whole, with what is wrong line by line. */
public class StatusLogRefused extends RefusedException {
  private static final long serialVersionUID = 1L;

  private final transient List<LineFault> faults;

  /**
   * Refuses.
   *
   * @param count how many lines are wrong
   * @param faults the first of them
   */
  StatusLogRefused(long count, List<LineFault> faults) {
    super(Refusal.BAD_STATUS_LOG, count);
    this.faults = List.copyOf(faults);
  }

  public List<LineFault> faults() {
    return faults;
  }
}
