package fr.vigie.rights;

import fr.vigie.directory.CaseParty;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.paging.Cursor;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import fr.vigie.rights.rules.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Registers of requests, each read along the index of one organisation, page after page. */
@ApplicationScoped
class RequestLists {
  /** A request that stands in several of the registers is listed once. */
  private static final String REGISTERS =
      "l.organisationId in (%1$s) and not exists (select o from RegisterRow o where o.requestId ="
          + " l.requestId and o.organisationId in (%1$s) and o.organisationId < l.organisationId)";

  private static final String BY_DATE = "due";
  private static final int BATCH = 200;

  @PersistenceContext EntityManager entities;

  /**
   * A page, by due date.
   *
   * @throws RefusedException with {@code BAD_CURSOR} for a cursor of another list
   */
  Page<ListedRequest> page(RequestFilter filter, PageRequest request, Scope scope) {
    if (filter.registers().isEmpty() || !scope.organisations().containsAll(filter.registers())) {
      return Page.empty();
    }
    Cursor from = request.from();
    Cursor.check(from, BY_DATE);
    List<ListedRequest> rows =
        query(filter, from)
            .setMaxResults(request.limit() + 1)
            .getResultStream()
            .map(RequestLists::row)
            .toList();
    return Page.of(
        rows,
        request.limit(),
        from,
        (row, backwards) ->
            new Cursor(BY_DATE, backwards, row.sortedAt().toString(), row.id().toString()));
  }

  /**
   * A request, and how it stands for one of its parties.
   *
   * @param onlyHelps whether that one only carries out an instruction in it
   */
  record Listed(RightsRequest request, CaseStatus status, boolean onlyHelps) {}

  /** Where a request stands in a register. */
  private record Place(UUID request, CaseStatus status, Instant receivedAt) {}

  /**
   * Hands over the requests of a register in the order in which they were received, in batches, so
   * that a year of any register fits into memory. The requests of a batch, their events and their
   * parties are read in one query each.
   */
  void each(RegisterQuery asked, Scope scope, Consumer<Listed> work) {
    if (!scope.organisations().contains(asked.organisation())) {
      return;
    }
    Instant key = asked.start();
    UUID last = new UUID(0, 0);
    List<Place> batch;
    do {
      batch = batch(asked, key, last);
      Map<UUID, RightsRequest> requests = requests(batch);
      Set<UUID> concerned = concerned(batch, asked.organisation());
      for (Place place : batch) {
        RightsRequest request = requests.get(place.request());
        work.accept(new Listed(request, place.status(), !concerned.contains(request.id())));
        key = place.receivedAt();
        last = request.id();
      }
      entities.clear();
    } while (batch.size() == BATCH);
  }

  private Map<UUID, RightsRequest> requests(List<Place> batch) {
    return batch.isEmpty()
        ? Map.of()
        : entities
            .createQuery("select r from RightsRequest r where r.id in :ids", RightsRequest.class)
            .setParameter("ids", batch.stream().map(Place::request).toList())
            .setHint("eclipselink.batch.type", "IN")
            .setHint("eclipselink.batch", "r.events")
            .getResultStream()
            .collect(Collectors.toMap(RightsRequest::id, request -> request));
  }

  /** Those in which an organisation does more than carry out an instruction. */
  private Set<UUID> concerned(List<Place> batch, UUID organisation) {
    return batch.isEmpty()
        ? Set.of()
        : entities
            .createQuery(
                "select distinct p.caseId from CaseParty p where p.caseId in :ids and"
                    + " p.organisationId = :organisation and p.part <> :helper",
                UUID.class)
            .setParameter("ids", batch.stream().map(Place::request).toList())
            .setParameter("organisation", organisation)
            .setParameter("helper", CaseParty.Part.CONTRIBUTOR)
            .getResultStream()
            .collect(Collectors.toSet());
  }

  private List<Place> batch(RegisterQuery asked, Instant key, UUID last) {
    var conditions = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    if (asked.liveOnly()) {
      conditions.add(" and l.live = true");
    }
    if (asked.status() != null) {
      conditions.add(" and l.status = :status");
      parameters.put("status", asked.status());
    }
    if (asked.dueBefore() != null) {
      conditions.add(" and l.dueAt < :dueBefore and r.dueAt is not null");
      parameters.put("dueBefore", asked.dueBefore());
    }
    TypedQuery<Object[]> query =
        entities
            .createQuery(
                "select l.requestId, l.status, l.receivedAt from RegisterRow l join RightsRequest r"
                    + " on r.id = l.requestId where l.organisationId = :organisation and"
                    + " l.receivedAt >= :key and (l.receivedAt > :key or l.requestId > :last) and"
                    + " l.receivedAt < :to"
                    + String.join("", conditions)
                    + " order by l.receivedAt, l.requestId",
                Object[].class)
            .setParameter("organisation", asked.organisation())
            .setParameter("key", key)
            .setParameter("last", last)
            .setParameter("to", asked.end())
            .setMaxResults(BATCH);
    parameters.forEach(query::setParameter);
    return query
        .getResultStream()
        .map(row -> new Place((UUID) row[0], (CaseStatus) row[1], (Instant) row[2]))
        .toList();
  }

  private TypedQuery<Object[]> query(RequestFilter filter, Cursor from) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    // one parameter each: a list in a subquery would be written into the statement
    for (UUID register : filter.registers()) {
      parameters.put("register" + parameters.size(), register);
    }
    conditions.add(
        parameters.size() == 1
            ? "l.organisationId = :register0"
            : REGISTERS.formatted(":" + String.join(", :", parameters.keySet())));
    if (filter.liveOnly()) {
      conditions.add("l.live = true");
    }
    if (filter.status() != null) {
      conditions.add("l.status = :status");
      parameters.put("status", filter.status());
    }
    if (filter.dueBefore() != null) {
      // without a date, a request stands in the list where it was received
      conditions.add("l.dueAt < :dueBefore and r.dueAt is not null");
      parameters.put("dueBefore", filter.dueBefore());
    }
    if (filter.assignee() != null) {
      conditions.add("l.assigneeId = :assignee");
      parameters.put("assignee", filter.assignee());
    }
    boolean backwards = from != null && from.backwards();
    if (from != null) {
      // the first half alone can use the index
      conditions.add(
          "l.dueAt %1$s= :key and (l.dueAt %1$s :key or l.requestId %1$s :id)"
              .formatted(backwards ? "<" : ">"));
      parameters.putAll(position(from));
    }
    String direction = backwards ? " desc" : "";
    TypedQuery<Object[]> query =
        entities.createQuery(
            "select r, l.status, l.dueAt from RegisterRow l join RightsRequest r on r.id ="
                + " l.requestId where "
                + String.join(" and ", conditions)
                + " order by l.dueAt"
                + direction
                + ", l.requestId"
                + direction,
            Object[].class);
    parameters.forEach(query::setParameter);
    return query;
  }

  private static Map<String, Object> position(Cursor from) {
    try {
      return Map.of("key", Instant.parse(from.key()), "id", UUID.fromString(from.id()));
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw new RefusedException(Refusal.BAD_CURSOR);
    }
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
