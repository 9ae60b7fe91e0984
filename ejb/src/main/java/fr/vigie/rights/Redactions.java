package fr.vigie.rights;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.pulse.MinuteTick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Erases what has been kept long enough, a few requests a minute, each in a transaction of its own:
 * a stop in the middle leaves whole requests, and the rest comes with the next minute. When nothing
 * more is due, what was erased is certified.
 */
@ApplicationScoped
public class Redactions {
  private static final System.Logger LOG = System.getLogger(Redactions.class.getName());

  /** The rest comes a minute later. */
  private static final int AT_ONCE = 50;

  @PersistenceContext EntityManager entities;
  @Inject Redactor redactor;
  @Inject PurgeCertifier certifier;
  @Inject RetentionSetting setting;
  @Inject InstantSource clock;

  /** Erases what is due by now, or certifies what was erased. */
  public void redact(@Observes MinuteTick tick) {
    Instant now = clock.instant();
    List<UUID> due = due(now);
    due.forEach(id -> attempt("request " + id, () -> redactor.redact(id, now)));
    if (due.size() < AT_ONCE) {
      uncertified()
          .forEach(
              organisation ->
                  attempt(
                      "certificate of " + organisation,
                      () -> certifier.certify(organisation, now)));
    }
  }

  private List<UUID> due(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Phrasing.ZONE);
    return entities
        .createQuery(
            "select r.id, r.closedAt from RightsRequest r where r.redactedAt is null and r.held ="
                + " false and r.closedAt < :before order by r.closedAt, r.id",
            Object[].class)
        .setParameter("before", setting.rule().closedBefore(today, Phrasing.ZONE))
        .setMaxResults(AT_ONCE)
        .getResultStream()
        .filter(row -> setting.rule().isOver((Instant) row[1], now, Phrasing.ZONE))
        .map(row -> (UUID) row[0])
        .toList();
  }

  private List<UUID> uncertified() {
    return entities
        .createQuery(
            "select distinct x.organisationId from Redaction x where x.certificateId is null",
            UUID.class)
        .getResultList();
  }

  /** One that fails keeps neither the others waiting nor the reminders of the same minute. */
  private static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.log(
          System.Logger.Level.WARNING, "Not erased or certified, and tried again: " + what, failed);
    }
  }
}
