package fr.vigie.incident;

import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The tickets on which a clock is owed, whoever their parties are, a page after the other. */
@ApplicationScoped
class OwedTickets {
  /** More at once are slower: H2 compares each row with each id that is asked for. */
  private static final int PAGE = 100;

  private static final Set<TicketStatus> OPEN =
      Arrays.stream(TicketStatus.values())
          .filter(TicketStatus::isOpen)
          .collect(Collectors.toUnmodifiableSet());

  @PersistenceContext EntityManager entities;

  /**
   * Hands over every ticket on which a clock is owed, or would be in another reading of its
   * contract, whoever its parties are, some at once, each with what happened to it. What is done to
   * them is written before the next ones are read, and they are let go of: a correction looks at
   * all of them in one transaction.
   *
   * <p>They come by their breaches: those whose dates are neighbours in the lists of their parties
   * move together, and the database writes each page of an index once instead of a hundred times.
   */
  void each(Consumer<Map<Incident, List<TicketEvent>>> work) {
    List<UUID> owed =
        entities
            .createQuery(
                "select i.id from Incident i where i.breachAt is not null or (i.status in :open"
                    + " and i.contractVersionId is not null) order by i.breachAt, i.id",
                UUID.class)
            .setParameter("open", OPEN)
            .getResultList();
    for (int first = 0; first < owed.size(); first += PAGE) {
      List<Incident> page = page(owed.subList(first, Math.min(first + PAGE, owed.size())));
      work.accept(withEvents(page));
      entities.flush();
      page.forEach(entities::detach);
    }
  }

  private List<Incident> page(List<UUID> ids) {
    return entities
        .createQuery(
            "select i from Incident i where i.id in :ids order by i.breachAt, i.id", Incident.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private Map<Incident, List<TicketEvent>> withEvents(List<Incident> page) {
    Map<UUID, List<TicketEvent>> events =
        entities
            .createQuery(
                "select e.incidentId, e.number, e.type, e.happenedAt, e.recordedAt, e.detail,"
                    + " e.refersTo from KeptTicketEvent e where e.incidentId in :ids order by"
                    + " e.incidentId, e.number",
                Object[].class)
            .setParameter("ids", ids(page))
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> (UUID) row[0],
                    Collectors.mapping(OwedTickets::event, Collectors.toList())));
    var told = new LinkedHashMap<Incident, List<TicketEvent>>();
    page.forEach(incident -> told.put(incident, events.getOrDefault(incident.id(), List.of())));
    return told;
  }

  private static TicketEvent event(Object[] row) {
    return new TicketEvent(
        (Integer) row[1],
        (EventType) row[2],
        (Instant) row[3],
        (Instant) row[4],
        (String) row[5],
        (Integer) row[6]);
  }

  private static Set<UUID> ids(List<Incident> incidents) {
    return incidents.stream().map(Incident::id).collect(Collectors.toSet());
  }
}
