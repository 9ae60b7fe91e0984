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
 *
 * <p>Reports on support tell of the tickets of all Structures: they are found by a service's client
 * and operator alone.
 */
@ApplicationScoped
class Archive {
  private static final String OPEN =
      "(%1$s.kind = '" + ReportOrder.AVAILABILITY + "' or %1$s.serviceId in :supported)";

  @PersistenceContext EntityManager entities;

  /**
   * What may be found.
   *
   * @param services of which reports on availability may
   * @param supported of which reports on support may too
   */
  record Seen(Set<UUID> services, Set<UUID> supported) {
    /** Stands in a query for nothing, where an empty list is not allowed. */
    private static final UUID NOTHING = new UUID(0, 0);

    Seen {
      supported = supported.isEmpty() ? Set.of(NOTHING) : Set.copyOf(supported);
    }

    boolean has(SignedReport report) {
      return (report.kind().equals(ReportOrder.AVAILABILITY) ? services : supported)
          .contains(report.serviceId());
    }
  }

  void add(SignedReport report) {
    entities.persist(report);
  }

  Optional<SignedReport> byId(UUID id, Seen seen) {
    return Optional.ofNullable(entities.find(SignedReport.class, id)).filter(seen::has);
  }

  Page<SignedReport> page(Seen seen, ReportFilter filter, PageRequest request) {
    if (seen.services().isEmpty()) {
      return Page.empty();
    }
    var listing =
        new Listing<>(entities, SignedReport.class, SignedReport::id)
            .where("x.serviceId in :services", "services", seen.services())
            .containing(request.q(), "x.serviceCode", "x.period")
            .sortedByInstant("createdAt", "x.createdAt", SignedReport::createdAt);
    listing.where(OPEN.formatted("x"), "supported", seen.supported());
    equal(listing, "kind", filter.kind());
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
  List<String> periods(Seen seen) {
    if (seen.services().isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select distinct r.period from SignedReport r where r.serviceId in :services and "
                + OPEN.formatted("r")
                + " order by r.period desc",
            String.class)
        .setParameter("services", seen.services())
        .setParameter("supported", seen.supported())
        .getResultList();
  }
}
