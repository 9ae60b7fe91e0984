package fr.vigie.rights;

import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of requests to which a caller's organisations are parties, and what proves their end.
 */
@ApplicationScoped
class Pieces {
  private static final String SEEN =
      " and exists (select c from CaseParty c where c.caseId = x.requestId and c.organisationId in"
          + " :scope)";

  @PersistenceContext EntityManager entities;

  /** The files of a request in the order in which they came. */
  List<RightsPiece> of(UUID request, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select x from RightsPiece x where x.requestId = :request"
                    + SEEN
                    + " order by x.addedAt, x.id",
                RightsPiece.class)
            .setParameter("request", request)
            .setParameter("scope", scope.organisations())
            .getResultList();
  }

  Optional<RightsPiece> byId(UUID request, UUID id, Scope scope) {
    return of(request, scope).stream().filter(piece -> piece.id().equals(id)).findFirst();
  }

  void add(RightsPiece piece) {
    entities.persist(piece);
  }

  /** Takes a file's row away and keeps the certificate in its place. */
  void replace(RightsPiece piece, DestructionCertificate certificate) {
    entities.remove(piece);
    entities.persist(certificate);
  }

  /** The certificates of a request in the order of the destructions. */
  List<DestructionView> destructions(UUID request, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select x from DestructionCertificate x where x.requestId = :request"
                    + SEEN
                    + " order by x.destroyedAt, x.id",
                DestructionCertificate.class)
            .setParameter("request", request)
            .setParameter("scope", scope.organisations())
            .getResultStream()
            .map(DestructionCertificate::asView)
            .toList();
  }
}
