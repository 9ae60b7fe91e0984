package fr.vigie.sla.incident;

import java.util.Objects;

/**
 * A time that a ticket of some severity may take.
 *
 * @param code stable name, such as {@code BLOCKING_RESTORE}
 * @param amount how many of the unit
 * @param source where it is written
 */
public record ClockTarget(
    ClockKind kind,
    Severity severity,
    String code,
    int amount,
    Unit unit,
    Binding binding,
    String source) {

  /** What the amount counts. */
  public enum Unit {
    /** Minutes of the clock's window. */
    MINUTES,
    /** Hours of the clock's window. */
    HOURS,
    /** Days of the calendar, whatever the window: due at the same local time. */
    CALENDAR_DAYS,
    /** Days on which the window opens: due at the same local time. */
    BUSINESS_DAYS
  }

  /** What it is worth. */
  public enum Binding {
    /** The contract commits to it. */
    COMMITMENT,
    /** Written, but the contract commits for blocking incidents only. */
    INDICATIVE,
    /** Of the third table of annex 2: shown beside. */
    INFORMATION
  }

  public ClockTarget {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(binding);
    if (amount <= 0) {
      throw new IllegalArgumentException("a target takes some time: " + amount);
    }
  }

  /** The same, but the contract does not commit to it. */
  ClockTarget asIndicative() {
    return new ClockTarget(kind, severity, code, amount, unit, Binding.INDICATIVE, source);
  }
}
