package fr.vigie.rights;

import fr.vigie.journal.Journal;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.door.Scope;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Erases the personal data of one request, all of them or none: names, addresses, words, files,
 * tasks, recipients, mails, the personal parts of the journal, and who of the staff it was. What
 * remains says which organisations did what and when, and still verifies.
 */
@ApplicationScoped
class Redactor {
  @PersistenceContext EntityManager entities;
  @Inject RightsRequests requests;
  @Inject Pieces pieces;
  @Inject PieceDestruction destruction;
  @Inject Outbox outbox;
  @Inject Journal journal;
  @Inject RetentionSetting setting;
  @Inject Event<RequestRedacted> redacted;

  /**
   * Erases in a transaction of its own, with the request locked meanwhile. A request that is held,
   * erased, reopened or in somebody's hands is left alone.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void redact(UUID id, Instant now) {
    if (!claim(id)) {
      return;
    }
    RightsRequest request = entities.find(RightsRequest.class, id);
    if (request.file().isHeld()
        || request.closedAt() == null
        || !setting.rule().isOver(request.closedAt(), now, Phrasing.ZONE)) {
      return;
    }
    erase(request, now);
  }

  private boolean claim(UUID id) {
    return !entities
        .createNativeQuery(
            "select id from rights_request where id = ? and redacted_at is null and held = false"
                + " and closed_at is not null for update skip locked")
        .setParameter(1, id)
        .getResultList()
        .isEmpty();
  }

  private void erase(RightsRequest request, Instant now) {
    String chain = "rights:" + request.ref();
    int files = destroyPieces(request, now);
    redacted.fire(new RequestRedacted(request.id(), request.ref()));
    int mails = forgetMails(request);
    var erased =
        new ErasedData(
            delete("RequestPerson", request),
            delete("EventText", request) + deleteTasks(request),
            files,
            delete("Recipient", request),
            mails,
            journal.erase(chain, "RETENTION"),
            forgetCodes(request));
    var event = CaseEvent.of(request.nextNumber(), EventType.REDACTED, now, now);
    request.record(event, new RequestEvent.Teller(null, null), RequestEvent.Aside.NOTHING);
    request.redacted(now);
    entities.flush();
    forgetStaff(request);
    requests.list(request);
    entities.persist(new Redaction(request, setting.rule().text(), now, erased));
    journal.append(
        chain,
        "RIGHTS_REDACTED",
        Map.of(
            "event", event.number(),
            "at", now,
            "rule", setting.rule().text(),
            "closedAt", request.closedAt(),
            "persons", erased.persons(),
            "texts", erased.texts(),
            "pieces", erased.pieces(),
            "recipients", erased.recipients(),
            "mails", erased.mails(),
            "journalEntries", erased.journalEntries()));
  }

  private int destroyPieces(RightsRequest request, Instant now) {
    List<RightsPiece> all = pieces.of(request.id(), new Scope(Set.of(request.receiverId())));
    all.forEach(
        piece -> destruction.destroy(request, piece, DestructionReason.RETENTION_OVER, now, null));
    entities.flush();
    return all.size();
  }

  private int delete(String entity, RightsRequest request) {
    return entities
        .createQuery("delete from " + entity + " x where x.requestId = :request")
        .setParameter("request", request.id())
        .executeUpdate();
  }

  private int forgetMails(RightsRequest request) {
    int mails = outbox.forget(request.ref());
    List<UUID> tasks =
        entities
            .createQuery("select t.id from RightsTask t where t.requestId = :request", UUID.class)
            .setParameter("request", request.id())
            .getResultList();
    for (UUID task : tasks) {
      mails += outbox.forget(task.toString());
    }
    return mails;
  }

  /** Tasks name recipients, ask and answer in words; the journal keeps that there were some. */
  private int deleteTasks(RightsRequest request) {
    entities
        .createNativeQuery(
            "delete from rights_task_step where task_id in (select id from rights_task where"
                + " request_id = ?)")
        .setParameter(1, request.id())
        .executeUpdate();
    return delete("RightsTask", request);
  }

  private int forgetCodes(RightsRequest request) {
    return entities
        .createNativeQuery("delete from rights_tracking where request_ref = ?")
        .setParameter(1, request.ref())
        .executeUpdate();
  }

  /** Organisations remain, the people who acted for them do not. */
  private void forgetStaff(RightsRequest request) {
    for (String change :
        List.of(
            "update rights_event set person_id = null where request_id = ?",
            "update rights_event set target_id = null where type = 'ASSIGNED' and request_id = ?",
            "update rights_destruction set person_id = null where request_id = ?")) {
      entities.createNativeQuery(change).setParameter(1, request.id()).executeUpdate();
    }
  }
}
