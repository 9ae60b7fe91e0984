package fr.vigie.directory;

import fr.vigie.journal.EntryTypes;
import fr.vigie.journal.Journal;
import fr.vigie.platform.door.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The accounts and their tokens. */
@ApplicationScoped
class People {
  @PersistenceContext EntityManager entities;
  @Inject Journal journal;

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

  /** Those with one of the roles in an organisation, by name. */
  List<Person> actingFor(UUID organisation, Set<Role> roles) {
    return entities
        .createQuery(
            "select distinct p from Person p join p.memberships m where m.organisation.id ="
                + " :organisation and m.role in :roles order by p.name, p.id",
            Person.class)
        .setParameter("organisation", organisation)
        .setParameter("roles", roles)
        .getResultList();
  }

  /** Those of these ids who act for one of the organisations. */
  List<Person> named(Set<UUID> ids, Set<UUID> organisations) {
    return ids.isEmpty() || organisations.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select distinct p from Person p join p.memberships m where p.id in :ids and"
                    + " m.organisation.id in :organisations",
                Person.class)
            .setParameter("ids", ids)
            .setParameter("organisations", organisations)
            .getResultList();
  }

  boolean isEmpty() {
    return entities.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
  }

  /** Adds an account, whose roles the journal notes. */
  void add(Person person) {
    entities.persist(person);
    for (Membership membership : person.memberships()) {
      journal.append(
          EntryTypes.SECURITY_CHAIN,
          EntryTypes.ROLE_GIVEN,
          Map.of(
              "person", person.id(),
              "organisation", membership.organisationId(),
              "role", membership.role()));
    }
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
