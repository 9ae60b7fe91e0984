package fr.vigie.directory;

import fr.vigie.platform.door.Scope;
import fr.vigie.platform.paging.Listing;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The services to which a caller's organisations are parties. */
@ApplicationScoped
class Services {
  private static final String SEEN =
      " exists (select p from CaseParty p where p.caseId = x.id and p.organisationId in :scope)";

  @PersistenceContext EntityManager entities;

  Optional<Service> byCode(String code, Scope scope) {
    if (scope.organisations().isEmpty()) {
      return Optional.empty();
    }
    return entities
        .createQuery("select x from Service x where x.code = :code and" + SEEN, Service.class)
        .setParameter("code", code)
        .setParameter("scope", scope.organisations())
        .getResultStream()
        .findFirst();
  }

  List<Service> all(Scope scope) {
    if (scope.organisations().isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("select x from Service x where" + SEEN + " order by x.code", Service.class)
        .setParameter("scope", scope.organisations())
        .getResultList();
  }

  Page<Service> page(Scope scope, PageRequest request) {
    if (scope.organisations().isEmpty()) {
      return Page.empty();
    }
    return new Listing<>(entities, Service.class, Service::id)
        .where(SEEN, "scope", scope.organisations())
        .containing(request.withoutStatus().q(), "x.code", "x.name")
        .sortedByText("code", "x.code", Service::code)
        .page(request, "code");
  }

  boolean isTaken(String code) {
    return entities
            .createQuery("select count(s) from Service s where s.code = :code", Long.class)
            .setParameter("code", code)
            .getSingleResult()
        > 0;
  }

  void add(Service service) {
    entities.persist(service);
    addParty(service.id(), service.operator().id(), CaseParty.Part.OPERATOR);
    addParty(service.id(), service.client().id(), CaseParty.Part.CLIENT);
  }

  /** Counts the change of a part as a change of the whole, so that two at once collide. */
  ServiceView changed(Service service) {
    entities.lock(service, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    return service.asView();
  }

  void addParty(UUID service, UUID organisation, CaseParty.Part part) {
    entities.persist(new CaseParty(CaseParty.Kind.SERVICE, service, organisation, part));
  }
}
