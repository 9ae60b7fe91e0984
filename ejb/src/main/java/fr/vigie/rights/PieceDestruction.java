package fr.vigie.rights;

import fr.vigie.journal.Journal;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.files.FileStore;
import fr.vigie.rights.rules.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Destroys files of requests, with their keys, and certifies it. */
@ApplicationScoped
class PieceDestruction {
  @Inject Pieces pieces;
  @Inject RequestFiles files;
  @Inject RightsRequests requests;
  @Inject FileStore store;
  @Inject Journal journal;
  @Inject CurrentCaller caller;

  /** Destroys all copies of identity documents of a request; an event tells of each. */
  void destroyIdentityCopies(OpenFile open, DestructionReason reason) {
    requests.lock(open.request());
    List<RightsPiece> copies =
        pieces.of(open.request().id(), caller.scope()).stream()
            .filter(piece -> piece.kind() == PieceKind.IDENTITY)
            .toList();
    for (RightsPiece copy : copies) {
      DestructionView certificate = destroy(open, copy, reason);
      files.record(
          open,
          open.event(EventType.IDENTITY_COPY_DESTROYED, open.now()),
          RequestEvent.Aside.to(certificate.id()),
          null);
    }
  }

  /** Destroys one file, for good. */
  DestructionView destroy(OpenFile open, RightsPiece piece, DestructionReason reason) {
    return destroy(open.request(), piece, reason, open.now(), caller.get().person());
  }

  /**
   * Destroys one file, for good.
   *
   * @param person whose act it is; null for the portal itself
   */
  DestructionView destroy(
      RightsRequest request, RightsPiece piece, DestructionReason reason, Instant at, UUID person) {
    var certificate = new DestructionCertificate(piece, reason, at, person);
    pieces.replace(piece, certificate);
    store.delete(piece.fileId());
    journal.append(
        "rights:" + request.ref(),
        "RIGHTS_PIECE_DESTROYED",
        Map.of(
            "certificate", certificate.id(),
            "piece", piece.id(),
            "kind", piece.kind(),
            "reason", reason,
            "sha256", piece.sha256()));
    return certificate.asView();
  }
}
