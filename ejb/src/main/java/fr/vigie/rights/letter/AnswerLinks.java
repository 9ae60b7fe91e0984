package fr.vigie.rights.letter;

import fr.vigie.platform.door.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

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

  /** The last link to an answer that the scope sees. */
  Optional<AnswerLink> last(Letter letter, Scope scope) {
    return entities
        .createQuery(
            "select l from AnswerLink l join Letter x on x.id = l.letterId where l.letterId ="
                + " :letter and exists (select c from CaseParty c where c.caseId = x.requestId and"
                + " c.organisationId in :scope) order by l.madeAt desc, l.id",
            AnswerLink.class)
        .setParameter("letter", letter.id())
        .setParameter("scope", scope.organisations())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
