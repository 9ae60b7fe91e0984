package fr.vigie.incident;

import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Planned work on the services to which a caller's organisations are parties. */
@ApplicationScoped
class PlannedWork {
  private static final String SEEN =
      " and m.serviceId in (select p.caseId from CaseParty p where p.caseId = m.serviceId and"
          + " p.organisationId in :scope)";

  @PersistenceContext EntityManager entities;

  /** What touches a span of time, in order of its start. */
  List<Maintenance> between(Instant start, Instant end, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select m from Maintenance m where m.end > :start and m.start < :end"
                    + SEEN
                    + " order by m.start, m.id",
                Maintenance.class)
            .setParameter("start", start)
            .setParameter("end", end)
            .setParameter("scope", scope.organisations())
            .getResultList();
  }

  Optional<Maintenance> byId(UUID id, Scope scope) {
    return scope.organisations().isEmpty()
        ? Optional.empty()
        : entities
            .createQuery("select m from Maintenance m where m.id = :id" + SEEN, Maintenance.class)
            .setParameter("id", id)
            .setParameter("scope", scope.organisations())
            .getResultStream()
            .findFirst();
  }

  /** Who was told of these, in order of time. */
  List<MaintenanceNotice> notices(Collection<UUID> works, Scope scope) {
    return works.isEmpty() || scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select n from MaintenanceNotice n, Maintenance m where n.maintenanceId = m.id and"
                    + " m.id in :ids"
                    + SEEN
                    + " order by n.toldAt, n.id",
                MaintenanceNotice.class)
            .setParameter("ids", works)
            .setParameter("scope", scope.organisations())
            .getResultList();
  }

  void add(Maintenance work) {
    entities.persist(work);
    entities.flush();
  }

  /** Counts the notice as a change of the work, so that two at once collide. */
  void add(Maintenance work, MaintenanceNotice notice) {
    entities.persist(notice);
    entities.lock(work, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
  }

  void flush() {
    entities.flush();
  }
}
