package fr.vigie.incident;

import fr.vigie.directory.CaseParties;
import fr.vigie.directory.CaseParty;
import fr.vigie.platform.door.Scope;
import fr.vigie.sla.incident.TicketEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The tickets to which a caller's organisations are parties. */
@ApplicationScoped
class Incidents {
  private static final String SEEN =
      " and %1$s in (select p.caseId from CaseParty p where p.caseId = %1$s and p.organisationId in"
          + " :scope)";

  @PersistenceContext EntityManager entities;
  @Inject CaseParties parties;

  Optional<Incident> byRef(String ref, Scope scope) {
    return scope.organisations().isEmpty()
        ? Optional.empty()
        : entities
            .createQuery(
                "select i from Incident i where i.ref = :ref" + SEEN.formatted("i.id"),
                Incident.class)
            .setParameter("ref", ref)
            .setParameter("scope", scope.organisations())
            .getResultStream()
            .findFirst();
  }

  /** Those of these ids that the scope sees, by id. */
  Map<UUID, Incident> byIds(Set<UUID> ids, Scope scope) {
    Set<UUID> seen = seen(ids, scope);
    return seen.isEmpty()
        ? Map.of()
        : entities
            .createQuery("select i from Incident i where i.id in :ids", Incident.class)
            .setParameter("ids", seen)
            .getResultStream()
            .collect(Collectors.toMap(Incident::id, incident -> incident));
  }

  /** Those of these references that the scope sees. */
  List<Incident> byRefs(Set<String> refs, Scope scope) {
    if (refs.isEmpty() || scope.organisations().isEmpty()) {
      return List.of();
    }
    List<Incident> named =
        entities
            .createQuery("select i from Incident i where i.ref in :refs", Incident.class)
            .setParameter("refs", refs)
            .getResultList();
    Set<UUID> seen = seen(named.stream().map(Incident::id).collect(Collectors.toSet()), scope);
    return named.stream().filter(incident -> seen.contains(incident.id())).toList();
  }

  /**
   * Which of these the scope sees. Asked on its own: as a subquery of a list of parameters,
   * PostgreSQL goes through all parties of an organisation instead of those of a few tickets.
   */
  private Set<UUID> seen(Set<UUID> ids, Scope scope) {
    return ids.isEmpty() || scope.organisations().isEmpty()
        ? Set.of()
        : entities
            .createQuery(
                "select p.caseId from CaseParty p where p.caseId in :ids and p.organisationId in"
                    + " :scope",
                UUID.class)
            .setParameter("ids", ids)
            .setParameter("scope", scope.organisations())
            .getResultStream()
            .collect(Collectors.toSet());
  }

  /** The tickets that are parts of one, by reference. */
  List<Incident> children(Incident parent, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select i from Incident i where i.parentId = :parent"
                    + SEEN.formatted("i.id")
                    + " order by i.ref",
                Incident.class)
            .setParameter("parent", parent.id())
            .setParameter("scope", scope.organisations())
            .getResultList();
  }

  /** What happened to a ticket, in the order of recording. */
  List<KeptTicketEvent> events(Incident incident, Scope scope) {
    return scope.organisations().isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select e from KeptTicketEvent e where e.incidentId = :id"
                    + SEEN.formatted("e.incidentId")
                    + " order by e.number",
                KeptTicketEvent.class)
            .setParameter("id", incident.id())
            .setParameter("scope", scope.organisations())
            .getResultList();
  }

  /** What happened to each of these tickets that the scope sees. */
  Map<UUID, List<TicketEvent>> events(Set<UUID> ids, Scope scope) {
    Set<UUID> seen = seen(ids, scope);
    return seen.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select e from KeptTicketEvent e where e.incidentId in :ids", KeptTicketEvent.class)
            .setParameter("ids", seen)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    KeptTicketEvent::incidentId,
                    Collectors.mapping(KeptTicketEvent::asEvent, Collectors.toList())));
  }

  /** What was written about the events of a ticket that the scope sees, by their number. */
  Map<Integer, String> texts(Incident incident, Scope scope) {
    return parts(incident, scope).isEmpty()
        ? Map.of()
        : entities
            .createQuery("select t from TicketText t where t.incidentId = :id", TicketText.class)
            .setParameter("id", incident.id())
            .getResultStream()
            .collect(Collectors.toMap(TicketText::number, TicketText::body));
  }

  /** Who called about a ticket that the scope sees, in order of time. */
  List<TicketCaller> callers(Incident incident, Scope scope) {
    return parts(incident, scope).isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select c from TicketCaller c where c.incidentId = :id order by c.calledAt, c.id",
                TicketCaller.class)
            .setParameter("id", incident.id())
            .getResultList();
  }

  /** The warnings of the team about a ticket that the scope sees, the last one first. */
  List<WarningView> warnings(Incident incident, Scope scope) {
    return parts(incident, scope).isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select w from KeptWarning w where w.incidentId = :id order by w.sentAt desc,"
                    + " w.clock, w.point",
                KeptWarning.class)
            .setParameter("id", incident.id())
            .getResultStream()
            .map(KeptWarning::asView)
            .toList();
  }

  /** The parts that organisations of the scope have in a ticket; that of the support goes first. */
  Map<UUID, CaseParty.Part> parts(Incident incident, Scope scope) {
    return scope.organisations().isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select p.organisationId, p.part from CaseParty p where p.caseId = :id and"
                    + " p.organisationId in :scope",
                Object[].class)
            .setParameter("id", incident.id())
            .setParameter("scope", scope.organisations())
            .getResultStream()
            .collect(
                Collectors.toMap(
                    row -> (UUID) row[0],
                    row -> (CaseParty.Part) row[1],
                    (one, other) -> one == CaseParty.Part.USER ? other : one));
  }

  /** Adds a ticket under the next reference of its year. */
  void open(Incident incident, int year) {
    entities
        .createNativeQuery(
            "insert into incident_number (in_year, last_number) values (?, 0) on conflict do"
                + " nothing")
        .setParameter(1, year)
        .executeUpdate();
    entities
        .createNativeQuery(
            "update incident_number set last_number = last_number + 1 where in_year = ?")
        .setParameter(1, year)
        .executeUpdate();
    var number =
        (Number)
            entities
                .createNativeQuery("select last_number from incident_number where in_year = ?")
                .setParameter(1, year)
                .getSingleResult();
    incident.numbered("INC-%d-%05d".formatted(year, number.intValue()));
    entities.persist(incident);
    TicketWord.of(incident.title())
        .forEach(word -> entities.persist(new TicketWord(word, incident.id())));
  }

  /** Counts as a change of a ticket to which nothing happens, so that two at once collide. */
  void touch(Incident incident) {
    entities.lock(incident, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
  }

  void addParty(Incident incident, UUID organisation, CaseParty.Part part) {
    parties.add(CaseParty.Kind.INCIDENT, incident.id(), organisation, part);
  }

  void add(KeptTicketEvent event, String text) {
    entities.persist(event);
    if (text != null) {
      entities.persist(new TicketText(event.incidentId(), event.number(), text));
    }
  }

  void add(TicketCaller caller) {
    entities.persist(caller);
  }

  /** Hands over what happened to a ticket, whoever its parties are. */
  void eachEvent(Incident incident, Consumer<TicketEvent> work) {
    entities
        .createQuery(
            "select e from KeptTicketEvent e where e.incidentId = :id order by e.number",
            KeptTicketEvent.class)
        .setParameter("id", incident.id())
        .getResultStream()
        .map(KeptTicketEvent::asEvent)
        .forEach(work);
  }
}
