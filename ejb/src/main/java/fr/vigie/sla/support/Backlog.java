package fr.vigie.sla.support;

import fr.vigie.sla.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is open at the end of the month, by age since the declaration.
 *
 * @param severity of incidents; empty for requests
 * @param underDay less than 24 hours
 * @param underWeek from there to less than 7 times 24 hours
 * @param underMonth from there to less than 30 times 24 hours
 */
public record Backlog(
    Optional<Severity> severity, int underDay, int underWeek, int underMonth, int older) {
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final int WEEK_DAYS = 7;
  private static final int MONTH_DAYS = 30;

  public int total() {
    return underDay + underWeek + underMonth + older;
  }

  Backlog plus(Instant declaredAt, Instant end) {
    long days = Duration.between(declaredAt, end).toSeconds() / DAY;
    if (days < 1) {
      return new Backlog(severity, underDay + 1, underWeek, underMonth, older);
    }
    if (days < WEEK_DAYS) {
      return new Backlog(severity, underDay, underWeek + 1, underMonth, older);
    }
    return days < MONTH_DAYS
        ? new Backlog(severity, underDay, underWeek, underMonth + 1, older)
        : new Backlog(severity, underDay, underWeek, underMonth, older + 1);
  }
}
