package fr.vigie.rights.letter;

import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.UUID;

/** The links to answers, as those see them who sent the answers. */
@ApplicationScoped
class AnswerLinks {
  @PersistenceContext EntityManager entities;

  void add(AnswerLink link) {
    entities.persist(link);
    entities.flush();
  }

  /** The earlier links to an answer open nothing any more. */
  void withdraw(Letter letter) {
    entities
        .createQuery("select l from AnswerLink l where l.letterId = :letter", AnswerLink.class)
        .setParameter("letter", letter.id())
        .getResultList()
        .forEach(AnswerLink::withdraw);
  }

  /** A link that no later one has replaced. */
  Optional<AnswerLink> current(UUID id, Scope scope) {
    return Optional.ofNullable(entities.find(AnswerLink.class, id))
        .filter(link -> !link.isWithdrawn() && scope.organisations().contains(writer(link)));
  }

  private UUID writer(AnswerLink link) {
    return entities.find(Letter.class, link.letterId()).organisationId();
  }

  /** Whether an answer was fetched, through any of its links. Waits for whoever is fetching it. */
  boolean isFetched(Letter letter, Scope scope) {
    return of(letter, scope)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .anyMatch(AnswerLink::isFetched);
  }

  /** The last link to an answer that the scope sees. */
  Optional<AnswerLink> last(Letter letter, Scope scope) {
    return of(letter, scope).setMaxResults(1).getResultStream().findFirst();
  }

  /** The last one first. */
  private TypedQuery<AnswerLink> of(Letter letter, Scope scope) {
    return entities
        .createQuery(
            "select l from AnswerLink l where l.letterId = :letter and exists (select c from"
                + " CaseParty c, Letter x where x.id = l.letterId and c.caseId = x.requestId and"
                + " c.organisationId in :scope) order by l.madeAt desc, l.id",
            AnswerLink.class)
        .setParameter("letter", letter.id())
        .setParameter("scope", scope.organisations());
  }
}
