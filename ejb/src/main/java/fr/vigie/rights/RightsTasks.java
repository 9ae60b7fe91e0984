package fr.vigie.rights;

import fr.vigie.platform.door.Scope;
import fr.vigie.rights.rules.TaskState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The tasks that a caller's organisations have asked for. Other parties do not see them. */
@ApplicationScoped
class RightsTasks {
  private static final Set<TaskState> OPEN = EnumSet.of(TaskState.ASKED, TaskState.SEEN);
  private static final Set<TaskState> CAME = EnumSet.of(TaskState.DELIVERED, TaskState.DECLINED);

  @PersistenceContext EntityManager entities;

  /** Those of a request in the order in which they were asked. */
  List<RightsTask> of(UUID request, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select t from RightsTask t where t.requestId = :request and t.organisationId in"
                    + " :scope order by t.askedAt, t.id",
                RightsTask.class)
            .setParameter("request", request)
            .setParameter("scope", scope.organisations())
            .getResultList();
  }

  Optional<RightsTask> byId(UUID request, UUID id, Scope scope) {
    return of(request, scope).stream().filter(task -> task.id().equals(id)).findFirst();
  }

  void add(RightsTask task) {
    entities.persist(task);
  }

  /** Writes what was changed, so that versions are those that others will read. */
  void flush() {
    entities.flush();
  }

  /**
   * Hands over the open tasks of a colleague, of organisations of the scope, with the reference of
   * their request.
   */
  void eachWaitingFor(UUID person, Scope scope, BiConsumer<RightsTask, String> work) {
    entities
        .createQuery(
            "select t, r.ref from RightsTask t join RightsRequest r on r.id = t.requestId where"
                + " t.assigneeId = :person and t.organisationId in :scope and t.state in :open"
                + " order by t.dueAt, t.id",
            Object[].class)
        .setParameter("person", person)
        .setParameter("scope", scope.organisations())
        .setParameter("open", OPEN)
        .getResultStream()
        .forEach(row -> work.accept((RightsTask) row[0], (String) row[1]));
  }

  /**
   * What needs a look of those who asked: came in and not yet noted, overdue, or with a mail that
   * did not arrive; with the reference of its request.
   */
  List<TaskView> toLookAt(Instant now, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select t, r.ref from RightsTask t join RightsRequest r on r.id = t.requestId where"
                    + " t.organisationId in :scope and t.noted = false and (t.state in :came or"
                    + " (t.state in :open and (t.dueAt <= :now or t.undelivered = true))) order by"
                    + " t.dueAt, t.id",
                Object[].class)
            .setParameter("scope", scope.organisations())
            .setParameter("came", CAME)
            .setParameter("open", OPEN)
            .setParameter("now", now)
            .getResultStream()
            .map(row -> ((RightsTask) row[0]).asView((String) row[1], now))
            .toList();
  }

  /** Hands over the task of a link; the link stands in place of a scope. */
  void withDigest(String digest, Consumer<RightsTask> work) {
    entities
        .createQuery("select t from RightsTask t where t.tokenDigest = :digest", RightsTask.class)
        .setParameter("digest", digest)
        .getResultStream()
        .forEach(work);
  }

  /** Hands over a task for the portal's own work, whoever asked. */
  void withId(UUID id, Consumer<RightsTask> work) {
    Optional.ofNullable(entities.find(RightsTask.class, id)).ifPresent(work);
  }

  /** Hands over the open tasks that are due in a span and were not reminded of its stage. */
  void eachDue(Instant after, Instant until, String stage, BiConsumer<RightsTask, String> work) {
    entities
        .createQuery(
            "select t, r.ref from RightsTask t join RightsRequest r on r.id = t.requestId where"
                + " t.state in :open and t.dueAt > :after and t.dueAt <= :until and (t.reminded is"
                + " null or t.reminded <> :stage) order by t.dueAt, t.id",
            Object[].class)
        .setParameter("open", OPEN)
        .setParameter("after", after)
        .setParameter("until", until)
        .setParameter("stage", stage)
        .getResultList()
        .forEach(row -> work.accept((RightsTask) row[0], (String) row[1]));
  }

  /** Hands over the open tasks of a request, whoever asked. */
  void eachOpen(UUID request, Consumer<RightsTask> work) {
    entities
        .createQuery(
            "select t from RightsTask t where t.requestId = :request and t.state in :open",
            RightsTask.class)
        .setParameter("request", request)
        .setParameter("open", OPEN)
        .getResultList()
        .forEach(work);
  }
}
