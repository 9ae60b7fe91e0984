package fr.vigie.sla;

import java.util.List;

/**
 * A commitment on availability (annex 2): a window of committed hours and its ceilings.
 *
 * @param id as {@code A}
 * @param window the key under which the window is described to people
 * @param inForce whether it binds; one that does not is measured for information only
 * @param contractualSeconds T of a year as the contract writes it, in seconds (A: 252 days × 10 h),
 *     not as the calendar of a year gives it
 * @param ceilings its limits, in the order of the contract
 */
public record Commitment(
    String id, String window, boolean inForce, long contractualSeconds, List<Ceiling> ceilings) {
  /**
   * @throws IllegalArgumentException if T is not positive
   */
  public Commitment {
    if (contractualSeconds <= 0) {
      throw new IllegalArgumentException("T must be positive: " + contractualSeconds);
    }
    ceilings = List.copyOf(ceilings);
  }
}
