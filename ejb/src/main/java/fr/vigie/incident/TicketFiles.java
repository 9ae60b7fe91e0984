package fr.vigie.incident;

import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The files of tickets to which a caller's organisations are parties. */
@ApplicationScoped
class TicketFiles {
  @PersistenceContext EntityManager entities;

  /** The files of a ticket in the order in which they came. */
  List<TicketFile> of(Incident incident, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select x from TicketFile x where x.incidentId = :incident and x.incidentId in"
                    + " (select c.caseId from CaseParty c where c.caseId = x.incidentId and"
                    + " c.organisationId in :scope) order by x.addedAt, x.id",
                TicketFile.class)
            .setParameter("incident", incident.id())
            .setParameter("scope", scope.organisations())
            .getResultList();
  }

  void add(TicketFile file) {
    entities.persist(file);
  }

  void remove(TicketFile file) {
    entities.remove(file);
  }
}
