package fr.vigie.report;

import fr.vigie.platform.paging.Listing;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.sla.Verdict;
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

  Page<SignedReport> page(Set<UUID> services, ReportFilter filter, PageRequest request) {
    if (services.isEmpty()) {
      return Page.empty();
    }
    var listing =
        new Listing<>(entities, SignedReport.class, SignedReport::id)
            .where("x.serviceId in :services", "services", services)
            .containing(request.q(), "x.serviceCode", "x.period")
            .sortedByInstant("createdAt", "x.createdAt", SignedReport::createdAt);
    equal(listing, "serviceCode", filter.service());
    equal(listing, "period", filter.period());
    equal(listing, "language", filter.language());
    request
        .status(Verdict.class)
        .ifPresent(verdict -> listing.where("x.verdict = :verdict", "verdict", verdict));
    return listing.page(request, "-createdAt");
  }

  private static void equal(Listing<SignedReport> listing, String attribute, String value) {
    if (value != null) {
      listing.where("x." + attribute + " = :" + attribute, attribute, value);
    }
  }

  /** The periods of which there are reports, the newest first. */
  List<String> periods(Set<UUID> services) {
    if (services.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select distinct r.period from SignedReport r where r.serviceId in :services"
                + " order by r.period desc",
            String.class)
        .setParameter("services", services)
        .getResultList();
  }
}
