package fr.vigie.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts and their tokens. */
@ApplicationScoped
class People {
  @PersistenceContext EntityManager entities;

  Optional<Person> byLogin(String login) {
    return entities
        .createQuery("select p from Person p where p.login = :login", Person.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst();
  }

  Optional<String> loginByToken(String sha256) {
    return entities
        .createQuery(
            "select t.person.login from ApiToken t where t.sha256 = :digest and t.revokedAt is"
                + " null",
            String.class)
        .setParameter("digest", sha256)
        .getResultStream()
        .findFirst();
  }

  boolean isEmpty() {
    return entities.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
  }

  void add(Person person) {
    entities.persist(person);
  }

  ApiToken addToken(Person person, String label, String token, Instant at) {
    var added = new ApiToken(person, label, Digests.sha256(token), at);
    entities.persist(added);
    return added;
  }

  List<ApiToken> tokensOf(String login) {
    return entities
        .createQuery(
            "select t from ApiToken t where t.person.login = :login and t.revokedAt is null"
                + " order by t.createdAt desc, t.id",
            ApiToken.class)
        .setParameter("login", login)
        .getResultList();
  }

  Optional<ApiToken> tokenOf(String login, UUID id) {
    return tokensOf(login).stream().filter(token -> token.id().equals(id)).findFirst();
  }
}
