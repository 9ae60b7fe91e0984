package fr.vigie.rights;

import fr.vigie.platform.door.Scope;
import fr.vigie.rights.CalendarDesk.DueDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Consumer;

/** The feeds of people, and what a feed shows. */
@ApplicationScoped
class CalendarFeeds {
  private static final int MOST = 500;

  @PersistenceContext EntityManager entities;

  void add(CalendarFeed feed) {
    entities.persist(feed);
  }

  /** Hands over the feeds of a person that are not revoked, the oldest first. */
  void eachOf(String login, Consumer<CalendarFeed> work) {
    entities
        .createQuery(
            "select f from CalendarFeed f where f.login = :login and f.revokedAt is null order by"
                + " f.createdAt, f.id",
            CalendarFeed.class)
        .setParameter("login", login)
        .getResultList()
        .forEach(work);
  }

  /** Hands over the feed of a token, if it is one and not revoked. */
  void withDigest(String sha256, Consumer<CalendarFeed> work) {
    entities
        .createQuery(
            "select f from CalendarFeed f where f.sha256 = :digest and f.revokedAt is null",
            CalendarFeed.class)
        .setParameter("digest", sha256)
        .getResultList()
        .forEach(work);
  }

  /** The next due dates that a scope sees, each request once. */
  List<DueDate> due(Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select distinct r from RightsRequest r join RegisterRow l on l.requestId = r.id"
                    + " where r.dueAt is not null and r.status in :owed and l.live = true and"
                    + " l.organisationId in :scope order by r.dueAt, r.id",
                RightsRequest.class)
            .setParameter("owed", Reminders.OWED)
            .setParameter("scope", scope.organisations())
            .setMaxResults(MOST)
            .getResultStream()
            .map(
                request ->
                    new DueDate(
                        request.id(),
                        request.ref(),
                        request.dueAt(),
                        request.isSuspended(),
                        request.version()))
            .toList();
  }
}
