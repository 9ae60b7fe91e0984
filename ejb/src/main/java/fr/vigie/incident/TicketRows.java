package fr.vigie.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps what the lists of all parties show of tickets, and by what they sort them. */
@ApplicationScoped
class TicketRows {
  @PersistenceContext EntityManager entities;

  /** Brings the lists of all parties up to date. */
  void list(Incident incident) {
    shown(List.of(incident));
    entities
        .createQuery(
            "update TicketWord w set w.live = :live where w.incidentId = :id and w.live <> :live")
        .setParameter("live", incident.status().isLive())
        .setParameter("id", incident.id())
        .executeUpdate();
  }

  /**
   * Brings the lists of all parties of these up to date where only what they are sorted by changed,
   * and lets go of their rows.
   */
  void sort(List<Incident> changed) {
    if (!changed.isEmpty()) {
      List<TicketRow> rows = shown(changed);
      entities.flush();
      rows.forEach(entities::detach);
    }
  }

  private List<TicketRow> shown(List<Incident> changed) {
    entities.flush();
    Map<UUID, Incident> byId =
        changed.stream().collect(Collectors.toMap(Incident::id, incident -> incident));
    return entities
        .createQuery(
            "select distinct p.caseId, p.organisationId, r from CaseParty p left join TicketRow r"
                + " on r.organisationId = p.organisationId and r.incidentId = p.caseId"
                + " where p.caseId in :ids",
            Object[].class)
        .setParameter("ids", byId.keySet())
        .getResultStream()
        .map(party -> show(byId.get((UUID) party[0]), (UUID) party[1], (TicketRow) party[2]))
        .toList();
  }

  private TicketRow show(Incident incident, UUID organisation, TicketRow listed) {
    if (listed == null) {
      var row = new TicketRow(organisation, incident);
      entities.persist(row);
      return row;
    }
    listed.show(incident);
    return listed;
  }
}
