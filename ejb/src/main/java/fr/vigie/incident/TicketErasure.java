package fr.vigie.incident;

import fr.vigie.directory.CaseParty;
import fr.vigie.journal.Journal;
import fr.vigie.platform.files.FileStore;
import fr.vigie.retention.ErasableCases;
import fr.vigie.retention.ErasedCase;
import fr.vigie.retention.ErasedData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Erases the personal data of one ticket, all of them or none: its title and every word of it, what
 * the Structures were told, who called, its files, the personal parts of the journal, and who of
 * the staff it was. What remains says what happened when, so that its clocks still follow from its
 * events.
 */
@ApplicationScoped
class TicketErasure implements ErasableCases {
  @PersistenceContext EntityManager entities;
  @Inject FileStore store;
  @Inject Journal journal;

  @Override
  public String entity() {
    return "Incident";
  }

  @Override
  public String table() {
    return "incident";
  }

  @Override
  public Optional<ErasedCase> erase(UUID id, String rule, Instant now) {
    Incident incident = entities.find(Incident.class, id);
    incident.redacted(now);
    entities.flush();
    change("delete from incident_word where", id);
    int callers =
        change(
            "update incident_caller set contact = null, phone = null where (contact is not null or"
                + " phone is not null) and",
            id);
    int texts = change("delete from incident_event_text where", id) + 1;
    change("update incident_event set person_id = null where", id);
    texts +=
        change(
            "delete from incident_notice_text where notice_id in (select id from incident_notice"
                + " where",
            id,
            ")");
    change("update incident_notice set reason = null, person_id = null where", id);
    String chain = TicketWork.chain(incident);
    var erased =
        new ErasedData(
            callers, texts, destroyFiles(id), 0, 0, journal.erase(chain, "RETENTION"), 0);
    var facts = new HashMap<String, Object>(erased.numbers());
    facts.put("at", now);
    facts.put("rule", rule);
    facts.put("closedAt", incident.closedAt());
    journal.append(chain, "INCIDENT_REDACTED", facts);
    return Optional.of(
        new ErasedCase(id, incident.ref(), support(id), incident.closedAt(), erased));
  }

  /** The contents go with their keys. */
  private int destroyFiles(UUID id) {
    List<UUID> files =
        entities
            .createQuery(
                "select f.fileId from TicketFile f where f.incidentId = :incident", UUID.class)
            .setParameter("incident", id)
            .getResultList();
    files.forEach(store::delete);
    return change("delete from incident_file where", id);
  }

  /** The organisation whose level 1 answers for the ticket. */
  private UUID support(UUID id) {
    return entities
        .createQuery(
            "select p.organisationId from CaseParty p where p.caseId = :id and p.part = :part order"
                + " by p.organisationId",
            UUID.class)
        .setParameter("id", id)
        .setParameter("part", CaseParty.Part.CLIENT)
        .setMaxResults(1)
        .getSingleResult();
  }

  private int change(String update, UUID incident) {
    return change(update, incident, "");
  }

  private int change(String update, UUID incident, String end) {
    return entities
        .createNativeQuery(update + " incident_id = ?" + end)
        .setParameter(1, incident)
        .executeUpdate();
  }
}
