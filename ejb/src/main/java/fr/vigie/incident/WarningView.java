package fr.vigie.incident;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.WarningPoint;
import java.time.Instant;
import java.util.List;

/**
 * A warning of the team that went out.
 *
 * @param binding what the target was worth
 * @param dueAt the clock's due instant as it was then
 * @param reachedAt when the clock passed the point
 * @param mails how many of the team are told, each by one mail about all that a minute warned of
 * @param functions that were told
 */
public record WarningView(
    ClockKind clock,
    WarningPoint point,
    ClockTarget.Binding binding,
    Instant dueAt,
    Instant reachedAt,
    Instant sentAt,
    int mails,
    List<String> functions) {
  public WarningView {
    functions = List.copyOf(functions);
  }
}
