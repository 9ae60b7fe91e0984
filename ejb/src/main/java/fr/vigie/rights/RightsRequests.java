package fr.vigie.rights;

import fr.vigie.directory.CaseParties;
import fr.vigie.directory.CaseParty;
import fr.vigie.platform.door.Scope;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.EventType;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The requests to which a caller's organisations are parties. */
@ApplicationScoped
class RightsRequests {
  @PersistenceContext EntityManager entities;
  @Inject CaseParties parties;

  Optional<RightsRequest> byRef(String ref, Scope scope) {
    if (scope.organisations().isEmpty()) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "select r from RightsRequest r where r.ref = :ref and exists (select p from CaseParty p"
                + " where p.caseId = r.id and p.organisationId in :scope)",
            RightsRequest.class)
        .setParameter("ref", ref)
        .setParameter("scope", scope.organisations())
        .getResultStream()
        .findFirst();
  }

  /** Those of these ids that the scope sees, by reference. */
  List<RightsRequest> byIds(Set<UUID> ids, Scope scope) {
    if (ids.isEmpty() || scope.organisations().isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select r from RightsRequest r where r.id in :ids and exists (select p from CaseParty p"
                + " where p.caseId = r.id and p.organisationId in :scope) order by r.ref",
            RightsRequest.class)
        .setParameter("ids", ids)
        .setParameter("scope", scope.organisations())
        .getResultList();
  }

  /** The personal data of a request that the scope sees; empty once they are erased. */
  Optional<PersonData> person(RightsRequest request, Scope scope) {
    return parties(request, scope).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(entities.find(RequestPerson.class, request.id()))
            .map(RequestPerson::asData);
  }

  /** What was written about the events of a request that the scope sees, by their number. */
  Map<Integer, String> texts(RightsRequest request, Scope scope) {
    return parties(request, scope).isEmpty()
        ? Map.of()
        : entities
            .createQuery("select t from EventText t where t.requestId = :id", EventText.class)
            .setParameter("id", request.id())
            .getResultStream()
            .collect(Collectors.toMap(EventText::number, EventText::body));
  }

  /** The parts that organisations of the scope have in a request. */
  Map<UUID, CaseParty.Part> parties(RightsRequest request, Scope scope) {
    if (scope.organisations().isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select p.organisationId, p.part from CaseParty p where p.caseId = :id and"
                + " p.organisationId in :scope",
            Object[].class)
        .setParameter("id", request.id())
        .setParameter("scope", scope.organisations())
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row -> (CaseParty.Part) row[1],
                (one, other) -> one == CaseParty.Part.CONTRIBUTOR ? other : one));
  }

  /** Adds a request under the next reference of its year. */
  void open(RightsRequest request, int year, PersonData person) {
    entities
        .createNativeQuery(
            "insert into rights_number (in_year, last_number) values (?, 0) on conflict do nothing")
        .setParameter(1, year)
        .executeUpdate();
    entities
        .createNativeQuery(
            "update rights_number set last_number = last_number + 1 where in_year = ?")
        .setParameter(1, year)
        .executeUpdate();
    var number =
        (Number)
            entities
                .createNativeQuery("select last_number from rights_number where in_year = ?")
                .setParameter(1, year)
                .getSingleResult();
    request.numbered("DR-%d-%04d".formatted(year, number.intValue()));
    entities.persist(request);
    entities.persist(new RequestPerson(request.id(), person));
  }

  void addParty(RightsRequest request, UUID organisation, CaseParty.Part part) {
    parties.add(CaseParty.Kind.RIGHTS_REQUEST, request.id(), organisation, part);
  }

  void write(UUID request, int event, String text) {
    entities.persist(new EventText(request, event, text));
  }

  /**
   * Hands over requests whose period stands still, whoever their parties are, by id.
   *
   * @param after id of the last one that was handed over
   * @param most how many at once
   */
  void eachSuspended(UUID after, int most, Consumer<RightsRequest> work) {
    entities
        .createQuery(
            "select r from RightsRequest r where r.status = :waiting and r.suspended = true and"
                + " r.id > :after order by r.id",
            RightsRequest.class)
        .setParameter("waiting", CaseStatus.WAITING)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList()
        .forEach(work);
  }

  /**
   * Hands over the open requests of a place that are due after an instant and at another one at the
   * latest, whoever their parties are.
   */
  void eachDueBetween(String holidays, Instant after, Instant until, Consumer<RightsRequest> work) {
    entities
        .createQuery(
            "select r from RightsRequest r where r.status in :owed and r.dueAt > :after and r.dueAt"
                + " <= :until and r.holidays = :holidays order by r.id",
            RightsRequest.class)
        .setParameter("owed", Reminders.OWED)
        .setParameter("after", after)
        .setParameter("until", until)
        .setParameter("holidays", holidays)
        .getResultList()
        .forEach(work);
  }

  /** Hands over the organisations that are parties to a request. */
  void eachParty(RightsRequest request, Consumer<UUID> work) {
    entities
        .createQuery(
            "select distinct p.organisationId from CaseParty p where p.caseId = :id", UUID.class)
        .setParameter("id", request.id())
        .getResultList()
        .forEach(work);
  }

  /** Waits until nobody else changes the request, and keeps others from it until the commit. */
  void lock(RightsRequest request) {
    entities
        .createNativeQuery("select id from rights_request where id = ? for update")
        .setParameter(1, request.id())
        .getResultList();
  }

  /** The status as it is committed now, whatever was read before. */
  CaseStatus statusNow(RightsRequest request, Scope scope) {
    return entities
        .createQuery(
            "select r.status from RightsRequest r where r.id = :id and exists (select p from"
                + " CaseParty p where p.caseId = r.id and p.organisationId in :scope)",
            CaseStatus.class)
        .setParameter("id", request.id())
        .setParameter("scope", scope.organisations())
        .getSingleResult();
  }

  /** Whether the personal data are erased as it is committed now, whatever was read before. */
  boolean isRedactedNow(RightsRequest request, Scope scope) {
    return entities
            .createQuery(
                "select count(r) from RightsRequest r where r.id = :id and r.redactedAt is not null"
                    + " and exists (select p from CaseParty p where p.caseId = r.id and"
                    + " p.organisationId in :scope)",
                Long.class)
            .setParameter("id", request.id())
            .setParameter("scope", scope.organisations())
            .getSingleResult()
        > 0;
  }

  /** Brings the lists of all parties up to date. */
  void list(RightsRequest request) {
    List<Object[]> parties =
        entities
            .createQuery(
                "select p.organisationId, p.part from CaseParty p where p.caseId = :id",
                Object[].class)
            .setParameter("id", request.id())
            .getResultList();
    Map<UUID, CaseParty.Part> parts =
        parties.stream()
            .collect(
                Collectors.toMap(
                    party -> (UUID) party[0],
                    party -> (CaseParty.Part) party[1],
                    (one, other) -> one == CaseParty.Part.CONTRIBUTOR ? other : one));
    parts.forEach((organisation, part) -> show(request, organisation, part));
    entities.flush();
  }

  private void show(RightsRequest request, UUID organisation, CaseParty.Part part) {
    RegisterRow row = entities.find(RegisterRow.class, RegisterRow.key(organisation, request.id()));
    if (row == null) {
      row = new RegisterRow(organisation, request.id());
      show(row, request, part);
      entities.persist(row);
    } else {
      show(row, request, part);
    }
  }

  private static void show(RegisterRow row, RightsRequest request, CaseParty.Part part) {
    CaseFile file = request.file();
    boolean answers = request.isAnsweredBy(row.organisationId());
    if (!answers && part == CaseParty.Part.CONTRIBUTOR) {
      row.show(
          request, request.status(), request.status().isLive() && file.isPreservationPending());
      return;
    }
    boolean passedOn = !answers && file.has(EventType.FORWARDED);
    CaseStatus status =
        passedOn && request.status().isLive() ? CaseStatus.FORWARDED : request.status();
    boolean taken = passedOn && file.has(EventType.FORWARD_RECEIVED);
    row.show(request, status, status.isLive() && !taken);
  }
}
