package fr.vigie.incident;

import fr.vigie.platform.Metrics;
import fr.vigie.platform.MetricsAsked;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.sla.incident.IncidentClocks;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Measures tickets: what is open and what breaks next when asked, and each clock that is met. */
@ApplicationScoped
public class IncidentMeasures {
  private static final List<TicketStatus> OPEN =
      Arrays.stream(TicketStatus.values()).filter(TicketStatus::isOpen).toList();

  @PersistenceContext EntityManager entities;
  @Inject Incidents incidents;
  @Inject TicketTerms terms;
  @Inject InstantSource clock;

  /** Counts. */
  public void measure(@Observes MetricsAsked asked) {
    Instant now = clock.instant();
    for (Severity severity : Severity.values()) {
      OPEN.forEach(
          status -> Metrics.INCIDENTS_OPEN.labelValues(severity.name(), status.name()).set(0));
      Metrics.INCIDENTS_OVERDUE.labelValues(severity.name()).set((double) overdue(severity, now));
      Metrics.INCIDENT_NEXT_BREACH.labelValues(severity.name()).set(left(severity, now));
    }
    entities
        .createQuery(
            "select i.severity, i.status, count(i.id) from Incident i where i.status in :open group"
                + " by i.severity, i.status",
            Object[].class)
        .setParameter("open", OPEN)
        .getResultStream()
        .forEach(
            row ->
                Metrics.INCIDENTS_OPEN
                    .labelValues(((Severity) row[0]).name(), ((TicketStatus) row[1]).name())
                    .set(((Number) row[2]).doubleValue()));
  }

  private long overdue(Severity severity, Instant now) {
    return entities
        .createQuery(
            "select count(i.id) from Incident i where i.breachAt <= :now and i.severity ="
                + " :severity",
            Long.class)
        .setParameter("now", now)
        .setParameter("severity", severity)
        .getSingleResult();
  }

  private double left(Severity severity, Instant now) {
    return entities
        .createQuery(
            "select i from Incident i where i.breachAt > :now and i.severity = :severity order by"
                + " i.breachAt",
            Incident.class)
        .setParameter("now", now)
        .setParameter("severity", severity)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .flatMap(next -> owed(next, now))
        .map(owed -> (double) owed.figures().remainingSeconds())
        .orElse(Double.NaN);
  }

  private Optional<IncidentClock> owed(Incident incident, Instant now) {
    List<TicketEvent> events = new ArrayList<>();
    incidents.eachEvent(incident, events::add);
    Optional<ClockTerms> known = terms.of(incident.contractVersionId());
    return known.flatMap(
        version ->
            new TicketClocks(
                    IncidentClocks.of(incident.kind(), TicketHistory.of(events, now), version)
                        .all())
                .owed());
  }

  void met(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClockMet met) {
    (met.kind() == ClockKind.TAKE_CHARGE ? Metrics.INCIDENT_TAKE_CHARGE : Metrics.INCIDENT_RESTORE)
        .labelValues(met.severity().name())
        .observe((double) met.seconds());
  }

  void breached(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClockBreached breach) {
    Metrics.INCIDENT_BREACHES.labelValues(breach.kind().name(), breach.severity().name()).inc();
  }
}
