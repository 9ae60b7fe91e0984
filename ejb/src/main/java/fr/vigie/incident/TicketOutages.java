package fr.vigie.incident;

import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which outages were recorded because of tickets to which a caller's organisations are parties. */
@ApplicationScoped
class TicketOutages {
  @PersistenceContext EntityManager entities;

  Set<UUID> of(Incident incident, Scope scope) {
    return scope.organisations().isEmpty()
        ? Set.of()
        : entities
            .createQuery(
                "select o.outageId from TicketOutage o where o.incidentId = :incident and"
                    + " o.incidentId in (select p.caseId from CaseParty p where p.caseId ="
                    + " o.incidentId and p.organisationId in :scope)",
                UUID.class)
            .setParameter("incident", incident.id())
            .setParameter("scope", scope.organisations())
            .getResultStream()
            .collect(Collectors.toSet());
  }

  /** Counts as a change of the ticket, so that two at once collide. */
  void add(Incident incident, TicketOutage outage) {
    entities.persist(outage);
    entities.lock(incident, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
  }
}
