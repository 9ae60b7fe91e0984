package fr.vigie.rights;

import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.content.ContentCheck;
import fr.vigie.platform.content.ContentType;
import fr.vigie.platform.content.FileFault;
import fr.vigie.platform.content.FileName;
import fr.vigie.platform.content.LimitedInput;
import fr.vigie.platform.door.Scope;
import fr.vigie.platform.files.FileStore;
import fr.vigie.platform.files.FileStore.StoredFile;
import fr.vigie.rights.rules.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes files of requests in: looked at, encrypted, and never twice. */
@ApplicationScoped
class PieceIntake {
  @Inject Pieces pieces;
  @Inject RightsRequests requests;
  @Inject FileStore store;
  @Inject Journal journal;

  /**
   * A file as it comes.
   *
   * @param name as its owner calls it; its ending says what it must contain
   * @param content read to its end, not closed
   * @param person who hands it in; null for somebody without an account
   * @param task by which it was asked for; null if by none
   */
  record Incoming(PieceKind kind, String name, InputStream content, UUID person, UUID task) {}

  /**
   * Attaches a file. It goes encrypted into the store while it is counted, and is looked at there:
   * nothing of it is ever in the clear on a disk. The same content as the same kind again is the
   * same file.
   *
   * @param scope of those whose file the request is
   * @throws RefusedException TOO_LARGE, FILE_REFUSED, WRONG_STATE for a redacted request or an
   *     identity document for a closed one
   */
  PieceView take(OpenFile open, Scope scope, Incoming file) throws IOException {
    checkState(open, file.kind());
    String clean = FileName.clean(file.name());
    ContentType type = ContentType.named(clean);
    StoredFile stored =
        store.store(new LimitedInput(file.content(), PieceDesk.LARGEST), type.mediaType());
    check(type, stored);
    Optional<RightsPiece> same =
        pieces.of(open.request().id(), scope).stream()
            .filter(known -> known.kind() == file.kind() && known.sha256().equals(stored.sha256()))
            .findFirst();
    if (same.isPresent()) {
      store.delete(stored.id());
      return same.orElseThrow().asView();
    }
    refuseIfOver(open, file.kind(), scope);
    var piece = new RightsPiece(open.request().id(), file, clean, type, stored, open.now());
    pieces.add(piece);
    journal.append(
        "rights:" + open.request().ref(),
        "RIGHTS_PIECE_ADDED",
        facts(piece, stored, file.task()),
        Map.of("name", clean));
    return piece.asView();
  }

  private static Map<String, Object> facts(RightsPiece piece, StoredFile stored, UUID task) {
    var facts = new HashMap<String, Object>();
    facts.put("piece", piece.id());
    facts.put("kind", piece.kind());
    facts.put("size", stored.size());
    facts.put("sha256", stored.sha256());
    if (task != null) {
      facts.put("task", task);
    }
    return facts;
  }

  private static void checkState(OpenFile open, PieceKind kind) {
    if (open.request().redactedAt() != null) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
    if (kind == PieceKind.IDENTITY && open.file().isClosed()) {
      throw new RefusedException(Refusal.WRONG_STATE, "CLOSED");
    }
  }

  /**
   * Closing destroys the copies of identity documents that are there, erasure every file. One that
   * comes meanwhile waits for it, and is refused: it would survive.
   */
  private void refuseIfOver(OpenFile open, PieceKind kind, Scope scope) {
    requests.lock(open.request());
    if (kind == PieceKind.IDENTITY
        && requests.statusNow(open.request(), scope) == CaseStatus.CLOSED) {
      throw new RefusedException(Refusal.WRONG_STATE, "CLOSED");
    }
    if (requests.isRedactedNow(open.request(), scope)) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
  }

  private void check(ContentType type, StoredFile file) throws IOException {
    if (file.size() == 0) {
      throw new RefusedException(Refusal.FILE_REFUSED, FileFault.EMPTY);
    }
    try (InputStream stored = new BufferedInputStream(store.open(file.id()))) {
      ContentCheck.check(type, stored);
    }
  }
}
