package fr.vigie.sla.incident;

import fr.vigie.time.BusinessTime;
import java.util.List;

/**
 * What the contract version in force at the declaration says about clocks, in the readings chosen
 * for it.
 *
 * @param version its label
 * @param start which declaration starts the time to take charge
 * @param takeCharge the window of that time
 * @param restore the window of the GTR
 * @param always every second, on which calendar days are counted
 */
public record ClockTerms(
    String version,
    Start start,
    Window takeCharge,
    Window restore,
    BusinessTime always,
    List<ClockTarget> targets) {

  /** Which declaration is meant. */
  public enum Start {
    /** The one made to level 1. */
    DECLARED,
    /** Its transmission to the operator. */
    TRANSMITTED
  }

  /**
   * The hours during which a clock runs.
   *
   * @param key by which they are described to people
   */
  public record Window(String key, BusinessTime time) {}

  public ClockTerms {
    targets = List.copyOf(targets);
  }

  /** The window of a clock. */
  Window window(ClockKind kind) {
    return kind == ClockKind.TAKE_CHARGE ? takeCharge : restore;
  }
}
