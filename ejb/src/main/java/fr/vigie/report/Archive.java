package fr.vigie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The signed reports. Takes ids of services that the directory has already let the caller see, and
 * finds no report of another.
 */
@ApplicationScoped
class Archive {
  @PersistenceContext EntityManager entities;

  void add(SignedReport report) {
    entities.persist(report);
  }

  Optional<SignedReport> byId(UUID id, Set<UUID> services) {
    return Optional.ofNullable(entities.find(SignedReport.class, id))
        .filter(report -> services.contains(report.serviceId()));
  }

  List<SignedReport> newest(Set<UUID> services, int most) {
    if (services.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select r from SignedReport r where r.serviceId in :services order by r.createdAt desc,"
                + " r.id",
            SignedReport.class)
        .setParameter("services", services)
        .setMaxResults(most)
        .getResultList();
  }
}
