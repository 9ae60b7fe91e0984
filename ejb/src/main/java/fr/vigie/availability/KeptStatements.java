package fr.vigie.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statements that months have kept. Takes ids of services that the directory has already let
 * the caller see.
 */
@ApplicationScoped
class KeptStatements {
  @PersistenceContext EntityManager entities;

  /** All of a month, the oldest first. */
  List<KeptStatement> of(UUID service, YearMonth month) {
    return entities
        .createQuery(
            "select k from KeptStatement k where k.serviceId = :service and k.month = :month"
                + " order by k.revision",
            KeptStatement.class)
        .setParameter("service", service)
        .setParameter("month", month.toString())
        .getResultList();
  }

  /** The newest of a month; empty if it was never closed, or closed before statements were kept. */
  Optional<KeptStatement> newest(UUID service, YearMonth month) {
    List<KeptStatement> all = of(service, month);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The newest of each of these months that has one. */
  List<KeptStatement> newest(UUID service, Collection<YearMonth> months) {
    if (months.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select k from KeptStatement k where k.serviceId = :service and k.month in :months"
                + " and k.revision = (select max(o.revision) from KeptStatement o"
                + " where o.serviceId = k.serviceId and o.month = k.month) order by k.month",
            KeptStatement.class)
        .setParameter("service", service)
        .setParameter("months", months.stream().map(YearMonth::toString).toList())
        .getResultList();
  }

  void add(KeptStatement kept) {
    entities.persist(kept);
  }
}
