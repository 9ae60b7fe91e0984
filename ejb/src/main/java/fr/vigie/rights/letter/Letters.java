package fr.vigie.rights.letter;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Scope;
import fr.vigie.rights.RequestView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The letters of requests to which a caller's organisations are parties. */
@ApplicationScoped
class Letters {
  private static final String SEEN =
      " and exists (select c from CaseParty c where c.caseId = x.requestId and c.organisationId in"
          + " :scope)";

  @PersistenceContext EntityManager entities;

  void add(Letter letter) {
    entities.persist(letter);
    entities.flush();
  }

  /** Those of a request, the last one first. */
  List<Letter> of(UUID request, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select x from Letter x where x.requestId = :request"
                    + SEEN
                    + " order by x.preparedAt desc, x.id",
                Letter.class)
            .setParameter("request", request)
            .setParameter("scope", scope.organisations())
            .getResultList();
  }

  /**
   * One of a request.
   *
   * @throws RefusedException NOT_FOUND
   */
  Letter of(RequestView request, UUID id, Scope scope) {
    return byId(id, scope)
        .filter(letter -> letter.requestId().equals(request.id()))
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "letter"));
  }

  /** Hands over those of a request, whoever its parties are. */
  void each(UUID request, Consumer<Letter> work) {
    entities
        .createQuery("select x from Letter x where x.requestId = :request", Letter.class)
        .setParameter("request", request)
        .getResultList()
        .forEach(work);
  }

  Optional<Letter> byId(UUID id, Scope scope) {
    return scope.organisations().isEmpty()
        ? Optional.empty()
        : entities
            .createQuery("select x from Letter x where x.id = :id" + SEEN, Letter.class)
            .setParameter("id", id)
            .setParameter("scope", scope.organisations())
            .getResultStream()
            .findFirst();
  }
}
