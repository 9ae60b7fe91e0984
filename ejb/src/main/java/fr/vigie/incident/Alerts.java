package fr.vigie.incident;

import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** Alerts that were received: each once, whoever sends it. */
@ApplicationScoped
class Alerts {
  @PersistenceContext EntityManager entities;

  /**
   * The note of an alert, made now if there is none, and kept from others until the commit: of two
   * that come at once, the second waits for the first.
   */
  KnownAlert note(Alert alert, Instant now, Scope scope) {
    entities
        .createNativeQuery(
            "insert into incident_alert (fingerprint, starts_at, received, last_received_at)"
                + " values (?, ?, 0, ?) on conflict do nothing")
        .setParameter(1, alert.fingerprint())
        .setParameter(2, alert.startsAt().atOffset(ZoneOffset.UTC))
        .setParameter(3, now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
    entities
        .createNativeQuery(
            "update incident_alert set received = received + 1, last_received_at = ? where"
                + " fingerprint = ? and starts_at = ?")
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .setParameter(2, alert.fingerprint())
        .setParameter(3, alert.startsAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
    KnownAlert known =
        entities.find(KnownAlert.class, KnownAlert.key(alert.fingerprint(), alert.startsAt()));
    entities.refresh(known);
    return known;
  }
}
