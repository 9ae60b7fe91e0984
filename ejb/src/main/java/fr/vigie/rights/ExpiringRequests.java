package fr.vigie.rights;

import fr.vigie.platform.door.Scope;
import fr.vigie.platform.paging.Listing;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** What is erased next, for the organisations that answer. */
@ApplicationScoped
class ExpiringRequests {
  @PersistenceContext EntityManager entities;

  /** Closed requests with their personal data, closed before an instant. */
  Page<RightsRequest> closed(Instant before, PageRequest request, Scope scope) {
    if (scope.organisations().isEmpty()) {
      return Page.empty();
    }
    return new Listing<>(entities, RightsRequest.class, RightsRequest::id)
        .where("x.controllerId in :scope", "scope", scope.organisations())
        .where("x.redactedAt is null and x.closedAt < :before", "before", before)
        .containing(request.q(), "x.ref")
        .sortedByInstant("closedAt", "x.closedAt", RightsRequest::closedAt)
        .page(request, "closedAt");
  }
}
