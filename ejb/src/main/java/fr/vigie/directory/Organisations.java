package fr.vigie.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All organisations. Their names are public: a person says which one a request is meant for. */
@ApplicationScoped
class Organisations {
  @PersistenceContext EntityManager entities;

  Optional<OrganisationView> byCode(String code) {
    return entities
        .createQuery("select o from Organisation o where o.code = :code", Organisation.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .map(Organisation::asView);
  }

  Optional<OrganisationView> byId(UUID id) {
    return Optional.ofNullable(entities.find(Organisation.class, id)).map(Organisation::asView);
  }

  List<OrganisationView> byIds(Set<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
            .setParameter("ids", ids)
            .getResultStream()
            .map(Organisation::asView)
            .toList();
  }

  List<OrganisationView> named(String part, int most) {
    return entities
        .createQuery(
            "select o from Organisation o where lower(o.name) like :part or lower(o.code) like"
                + " :part order by o.name, o.id",
            Organisation.class)
        .setParameter("part", "%" + part.strip().toLowerCase(java.util.Locale.ROOT) + "%")
        .setMaxResults(most)
        .getResultStream()
        .map(Organisation::asView)
        .toList();
  }
}
