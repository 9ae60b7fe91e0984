package fr.vigie.retention;

import fr.vigie.platform.door.Scope;
import fr.vigie.platform.paging.Listing;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The certificates of what was erased for a caller's organisations. */
@ApplicationScoped
class Certificates {
  @PersistenceContext EntityManager entities;

  Page<PurgeCertificate> page(PageRequest request, Scope scope) {
    if (scope.organisations().isEmpty()) {
      return Page.empty();
    }
    return new Listing<>(entities, PurgeCertificate.class, PurgeCertificate::id)
        .where("x.organisationId in :scope", "scope", scope.organisations())
        .sortedByInstant("madeAt", "x.madeAt", PurgeCertificate::madeAt)
        .page(request, "-madeAt");
  }

  Optional<PurgeCertificate> byId(UUID id, Scope scope) {
    return Optional.ofNullable(entities.find(PurgeCertificate.class, id))
        .filter(known -> scope.organisations().contains(known.organisationId()));
  }
}
