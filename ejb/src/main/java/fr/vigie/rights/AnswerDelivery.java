package fr.vigie.rights;

import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.files.FileStore;
import fr.vigie.rights.RequestEvent.Aside;
import fr.vigie.rights.rules.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of messages once they have left, and the files that go with an answer: for nobody
 * signed in, but for whoever has proved to hold the key to an answer, and for the mail server.
 */
@ApplicationScoped
public class AnswerDelivery {
  @Inject RightsRequests requests;
  @Inject RequestFiles files;
  @Inject Pieces pieces;
  @Inject FileStore store;
  @Inject Journal journal;

  /** Those of these files that have not been destroyed since, in the order asked for. */
  public List<PieceView> pieces(String ref, UUID organisation, List<UUID> ids) {
    return ids.stream().flatMap(id -> piece(ref, organisation, id).stream()).toList();
  }

  private Optional<PieceView> piece(String ref, UUID organisation, UUID id) {
    return found(ref, organisation, id).map(RightsPiece::asView);
  }

  private Optional<RightsPiece> found(String ref, UUID organisation, UUID id) {
    Scope scope = new Scope(Set.of(organisation));
    return requests.byRef(ref, scope).flatMap(request -> pieces.byId(request.id(), id, scope));
  }

  /**
   * A file for the person. The journal says that it was fetched before its first byte leaves:
   * whoever hangs up has what was sent until then.
   *
   * @throws RefusedException NOT_FOUND
   */
  public PieceContent open(String ref, UUID organisation, UUID id) {
    RightsPiece piece =
        found(ref, organisation, id)
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "piece"));
    journal.append("rights:" + ref, "RIGHTS_ANSWER_FILE_FETCHED", Map.of("piece", piece.id()));
    return new PieceContent(piece.asView(), store.open(piece.fileId()));
  }

  /**
   * Where the content of a file is stored, for mailing it.
   *
   * @throws RefusedException NOT_FOUND
   */
  public UUID storedFile(String ref, UUID organisation, UUID id) {
    return found(ref, organisation, id)
        .map(RightsPiece::fileId)
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "piece"));
  }

  /** The person fetched the answer. */
  public void fetched(String ref, UUID organisation, Instant at, String text) {
    record(ref, organisation, EventType.DOWNLOADED, null, at, text);
  }

  /** A message did not arrive: what it did is undone. */
  public void bounced(String ref, UUID organisation, int message, Instant at, String text) {
    record(ref, organisation, EventType.BOUNCED, message, at, text);
  }

  /** A message reached only some of those to whom it went: what it did stands. */
  public void noted(String ref, UUID organisation, Instant at, String text) {
    record(ref, organisation, EventType.NOTED, null, at, text);
  }

  private void record(
      String ref, UUID organisation, EventType type, Integer message, Instant at, String text) {
    requests
        .byRef(ref, new Scope(Set.of(organisation)))
        .ifPresent(
            request -> {
              OpenFile open = files.onDesk(request);
              var event = open.event(type, at);
              files.record(
                  open,
                  message == null ? event : event.referringTo(message),
                  Aside.by(Channel.MAIL),
                  text);
            });
  }
}
