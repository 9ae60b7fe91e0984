package fr.vigie.rights;

import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The recipients named in requests to which a caller's organisations are parties. */
@ApplicationScoped
class Recipients {
  @PersistenceContext EntityManager entities;

  /** Those of a request in the order in which they were added. */
  List<Recipient> of(UUID request, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select x from Recipient x where x.requestId = :request and exists (select c from"
                    + " CaseParty c where c.caseId = x.requestId and c.organisationId in :scope)"
                    + " order by x.addedAt, x.id",
                Recipient.class)
            .setParameter("request", request)
            .setParameter("scope", scope.organisations())
            .getResultList();
  }

  Optional<Recipient> byId(UUID request, UUID id, Scope scope) {
    return of(request, scope).stream().filter(known -> known.id().equals(id)).findFirst();
  }

  void add(Recipient recipient) {
    entities.persist(recipient);
  }
}
