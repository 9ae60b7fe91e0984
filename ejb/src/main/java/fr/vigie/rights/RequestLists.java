package fr.vigie.rights;

import fr.vigie.platform.door.Scope;
import fr.vigie.rights.rules.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists of requests, each read along the index of one organisation, page after page. */
@ApplicationScoped
class RequestLists {
  private static final String ROWS =
      "select r, l.status, l.dueAt from Listing l join RightsRequest r on r.id = l.requestId"
          + " where l.organisationId = :organisation";

  @PersistenceContext EntityManager entities;

  /**
   * A page, by due date.
   *
   * @param after the last row of the page before; empty for the first page
   */
  List<ListedRequest> page(
      RequestFilter filter, Optional<ListPosition> after, int most, Scope scope) {
    if (!scope.organisations().contains(filter.organisation())) {
      return List.of();
    }
    var text = new StringBuilder(ROWS);
    if (filter.liveOnly()) {
      text.append(" and l.live = true");
    }
    if (filter.status() != null) {
      text.append(" and l.status = :status");
    }
    if (filter.dueBefore() != null) {
      text.append(" and l.dueAt < :dueBefore");
    }
    if (filter.assignee() != null) {
      text.append(" and l.assigneeId = :assignee");
    }
    if (after.isPresent()) {
      text.append(" and l.dueAt >= :due and (l.dueAt > :due or l.requestId > :id)");
    }
    text.append(" order by l.dueAt, l.requestId");
    TypedQuery<Object[]> query =
        entities
            .createQuery(text.toString(), Object[].class)
            .setParameter("organisation", filter.organisation())
            .setMaxResults(most);
    if (filter.status() != null) {
      query.setParameter("status", filter.status());
    }
    if (filter.dueBefore() != null) {
      query.setParameter("dueBefore", filter.dueBefore());
    }
    if (filter.assignee() != null) {
      query.setParameter("assignee", filter.assignee());
    }
    after.ifPresent(
        position ->
            query.setParameter("due", position.sortedAt()).setParameter("id", position.id()));
    return query.getResultStream().map(RequestLists::row).toList();
  }

  private static ListedRequest row(Object[] columns) {
    var request = (RightsRequest) columns[0];
    return new ListedRequest(
        request.id(),
        request.ref(),
        (CaseStatus) columns[1],
        request.rights(),
        request.channel(),
        request.receivedAt(),
        request.dueAt(),
        request.isSuspended(),
        request.isExtended(),
        request.controllerId(),
        request.processingId(),
        request.assigneeId(),
        (Instant) columns[2]);
  }
}
