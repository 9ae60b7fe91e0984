package fr.vigie.incident;

import fr.vigie.sla.incident.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One alert of the supervision, as Alertmanager's webhook of version 4 tells it. Fingerprint and
 * start name it, however often it is sent.
 *
 * @param fingerprint of its labels
 * @param startsAt when it began to fire
 * @param endsAt when it ceased; empty while it fires
 * @param service code that its labels name; empty for none
 * @param path code of an access path that its labels name; empty for none
 * @param title its summary, or its name
 * @param text its description; null if it has none
 */
public record Alert(
    String fingerprint,
    Instant startsAt,
    Optional<Instant> endsAt,
    Optional<String> service,
    Optional<String> path,
    Severity severity,
    String title,
    String text) {
  public Alert {
    // as the database keeps it
    startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
  }
}
