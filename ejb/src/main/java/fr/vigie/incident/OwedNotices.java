package fr.vigie.incident;

import fr.vigie.directory.CaseParty;
import fr.vigie.incident.rules.NoticeDuty;
import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.sla.incident.TicketEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps in the lists of whoever tells the Structures of which tickets they are still to be told, as
 * {@link NoticeDuty} says: in the transaction of each act, and of each notice.
 */
@ApplicationScoped
public class OwedNotices {
  @PersistenceContext EntityManager entities;
  @Inject Incidents incidents;

  /**
   * Before a notice is settled: whoever acts on the ticket meanwhile waits, so that neither writes
   * down what the other has overtaken.
   *
   * @param version of the ticket that was read
   * @throws RefusedException CHANGED_MEANWHILE if somebody has acted on it since
   */
  public void hold(UUID ticket, int version) {
    Incident incident = entities.find(Incident.class, ticket);
    entities.refresh(incident, LockModeType.PESSIMISTIC_WRITE);
    if (incident.version() != version) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, incident.ref());
    }
  }

  /** After a notice of a ticket that is held was settled. */
  public void settled(UUID ticket) {
    show(entities.find(Incident.class, ticket));
  }

  /** After an act on a ticket that stands in the lists. */
  void show(Incident incident) {
    entities.flush();
    List<TicketEvent> events = new ArrayList<>();
    incidents.eachEvent(incident, events::add);
    NoticeMoment moment =
        NoticeDuty.of(incident.kind(), incident.parentId() != null, events, told(incident))
            .map(NoticeDuty::moment)
            .orElse(null);
    entities
        .createQuery(
            "select p.organisationId from CaseParty p where p.caseId = :id and p.part = :part",
            UUID.class)
        .setParameter("id", incident.id())
        .setParameter("part", CaseParty.Part.CLIENT)
        .getResultStream()
        .map(client -> entities.find(TicketRow.class, TicketRow.key(client, incident.id())))
        .forEach(row -> row.owes(moment));
  }

  /** The acts of which the Structures were told, or will not be. */
  private Set<Integer> told(Incident incident) {
    List<?> numbers =
        entities
            .createNativeQuery("select event_number from incident_notice where incident_id = ?")
            .setParameter(1, incident.id())
            .getResultList();
    return numbers.stream()
        .map(number -> ((Number) number).intValue())
        .collect(Collectors.toUnmodifiableSet());
  }
}
