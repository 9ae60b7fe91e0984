package fr.vigie.rights;

import fr.vigie.journal.Journal;
import fr.vigie.notice.Outbox;
import fr.vigie.platform.door.Scope;
import fr.vigie.retention.DestroyedFile;
import fr.vigie.retention.ErasableCases;
import fr.vigie.retention.ErasedCase;
import fr.vigie.retention.ErasedData;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Erases the personal data of one request, all of them or none: names, addresses, words, files,
 * tasks, recipients, mails, the personal parts of the journal, and who of the staff it was. What
 * remains says which organisations did what and when, and still verifies.
 */
@ApplicationScoped
class RequestErasure implements ErasableCases {
  @PersistenceContext EntityManager entities;
  @Inject RightsRequests requests;
  @Inject Pieces pieces;
  @Inject PieceDestruction destruction;
  @Inject Outbox outbox;
  @Inject Journal journal;
  @Inject Event<RequestRedacted> redacted;

  @Override
  public String entity() {
    return "RightsRequest";
  }

  @Override
  public String table() {
    return "rights_request";
  }

  @Override
  public String condition() {
    return " and x.held = false";
  }

  @Override
  public Optional<ErasedCase> erase(UUID id, String rule, Instant now) {
    RightsRequest request = entities.find(RightsRequest.class, id);
    if (request.file().isHeld()) {
      return Optional.empty();
    }
    String chain = "rights:" + request.ref();
    ErasedData erased = erase(request, chain, now);
    var event = CaseEvent.of(request.nextNumber(), EventType.REDACTED, now, now);
    request.record(event, new RequestEvent.Teller(null, null), RequestEvent.Aside.NOTHING);
    request.redacted(now);
    entities.flush();
    forgetStaff(request);
    requests.list(request);
    var facts = new HashMap<String, Object>(erased.numbers());
    facts.put("event", event.number());
    facts.put("at", now);
    facts.put("rule", rule);
    facts.put("closedAt", request.closedAt());
    journal.append(chain, "RIGHTS_REDACTED", facts);
    return Optional.of(
        new ErasedCase(
            request.id(), request.ref(), request.controllerId(), request.closedAt(), erased));
  }

  private ErasedData erase(RightsRequest request, String chain, Instant now) {
    int files = destroyPieces(request, now);
    var elsewhere = new RequestRedacted(request.id(), request.ref());
    redacted.fire(elsewhere);
    int mails = forgetMails(request);
    return new ErasedData(
        delete("RequestPerson", request),
        delete("EventText", request) + deleteTasks(request) + elsewhere.texts(),
        files,
        delete("Recipient", request),
        mails,
        journal.erase(chain, "RETENTION"),
        forgetCodes(request));
  }

  @Override
  public List<DestroyedFile> destroyed(List<UUID> cases) {
    return entities
        .createQuery(
            "select x from DestructionCertificate x where x.requestId in :requests and x.reason ="
                + " :reason order by x.destroyedAt, x.id",
            DestructionCertificate.class)
        .setParameter("requests", cases)
        .setParameter("reason", DestructionReason.RETENTION_OVER)
        .getResultStream()
        .map(DestructionCertificate::asView)
        .map(
            file ->
                new DestroyedFile(
                    file.id(), file.kind().name(), file.size(), file.sha256(), file.destroyedAt()))
        .toList();
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
