package fr.vigie.incident;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.WarningPoint;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket's clock and the point it has passed, as a mail to the team says it.
 *
 * @param ref of the ticket
 * @param dueAt the clock's due instant when it passed the point
 */
public record WarnedClock(
    String ref,
    UUID service,
    Severity severity,
    ClockKind clock,
    WarningPoint point,
    ClockTarget.Binding binding,
    Instant dueAt) {

  /** A row of the database. */
  public WarnedClock(
      String ref,
      UUID service,
      Severity severity,
      ClockKind clock,
      String point,
      ClockTarget.Binding binding,
      Instant dueAt) {
    this(ref, service, severity, clock, WarningPoint.of(point), binding, dueAt);
  }

  boolean isCommitted() {
    return binding == ClockTarget.Binding.COMMITMENT;
  }

  boolean isBreached() {
    return !point.isBeforeBreach();
  }
}
