package fr.vigie.rights;

import fr.vigie.platform.Metrics;
import fr.vigie.platform.MetricsAsked;
import fr.vigie.rights.rules.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Renews, when it is asked for, how many requests are open, overdue and waiting, and what is due
 * next.
 */
@ApplicationScoped
public class RightsMeasures {
  @PersistenceContext EntityManager entities;
  @Inject InstantSource clock;

  /** Counts. */
  public void measure(@Observes MetricsAsked asked) {
    Instant now = clock.instant();
    List<Object[]> byStatus =
        entities
            .createQuery(
                "select r.status, count(r.id) from RightsRequest r where r.status in :owed group by"
                    + " r.status",
                Object[].class)
            .setParameter("owed", Reminders.OWED)
            .getResultList();
    long open = byStatus.stream().mapToLong(row -> (Long) row[1]).sum();
    long waiting =
        byStatus.stream()
            .filter(row -> row[0] == CaseStatus.WAITING)
            .mapToLong(row -> (Long) row[1])
            .sum();
    Metrics.RIGHTS_REQUESTS.labelValues("open").set((double) open);
    Metrics.RIGHTS_REQUESTS.labelValues("waiting").set((double) waiting);
    Metrics.RIGHTS_REQUESTS.labelValues("overdue").set((double) overdue(now));
    Metrics.RIGHTS_NEXT_DUE.set(secondsToNext(now));
  }

  private long overdue(Instant now) {
    return entities
        .createQuery(
            "select count(r.id) from RightsRequest r where r.status in :owed and r.suspended ="
                + " false and r.dueAt <= :now",
            Long.class)
        .setParameter("owed", Reminders.OWED)
        .setParameter("now", now)
        .getSingleResult();
  }

  private double secondsToNext(Instant now) {
    return entities
        .createQuery(
            "select r.dueAt from RightsRequest r where r.status in :owed and r.suspended = false"
                + " and r.dueAt > :now order by r.dueAt",
            Instant.class)
        .setParameter("owed", Reminders.OWED)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(next -> (double) Duration.between(now, next).toSeconds())
        .orElse(Double.NaN);
  }
}
