package fr.vigie.rights;

import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.content.ContentCheck;
import fr.vigie.platform.content.ContentType;
import fr.vigie.platform.content.FileFault;
import fr.vigie.platform.content.FileName;
import fr.vigie.platform.content.LimitedInput;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.files.FileStore;
import fr.vigie.platform.files.FileStore.StoredFile;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The files of requests: attached, read, destroyed. */
@Stateless
@PermitAll
public class PieceDesk {
  /** Bytes that one file may have. */
  public static final long LARGEST = 25L << 20;

  @Inject RequestFiles files;
  @Inject Pieces pieces;
  @Inject PieceDestruction destruction;
  @Inject FileStore store;
  @Inject Journal journal;
  @Inject CurrentCaller caller;

  /** The files of a request, without their contents. */
  @UseCase(Permission.READ_RIGHTS)
  public PiecesView pieces(String ref) {
    OpenFile open = files.open(ref);
    return new PiecesView(
        open.actor().hostsHealthData(),
        pieces.of(open.request().id(), caller.scope()).stream().map(RightsPiece::asView).toList());
  }

  /**
   * Attaches a file. It goes encrypted into the store while it is counted, and is looked at there:
   * nothing of it is ever in the clear on a disk. The same content as the same kind again is the
   * same file.
   *
   * @param name as its owner calls it; its ending says what it must contain
   * @param content read to its end, not closed
   * @throws RefusedException TOO_LARGE, FILE_REFUSED, WRONG_STATE for a redacted request or an
   *     identity document for a closed one
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public PieceView attach(String ref, PieceKind kind, String name, InputStream content)
      throws IOException {
    OpenFile open = files.open(ref);
    checkState(open, kind);
    String clean = FileName.clean(name);
    ContentType type = ContentType.named(clean);
    StoredFile file = store.store(new LimitedInput(content, LARGEST), type.mediaType());
    check(type, file);
    Optional<RightsPiece> same = same(open, kind, file);
    if (same.isPresent()) {
      store.delete(file.id());
      return same.orElseThrow().asView();
    }
    var piece =
        new RightsPiece(
            open.request().id(), kind, clean, type, file, open.now(), caller.get().person());
    pieces.add(piece);
    journal.append(
        chain(open),
        "RIGHTS_PIECE_ADDED",
        Map.of("piece", piece.id(), "kind", kind, "size", file.size(), "sha256", file.sha256()),
        Map.of("name", clean));
    return piece.asView();
  }

  private static void checkState(OpenFile open, PieceKind kind) {
    if (open.request().redactedAt() != null) {
      throw new RefusedException(Refusal.WRONG_STATE, "REDACTED");
    }
    if (kind == PieceKind.IDENTITY && open.file().isClosed()) {
      throw new RefusedException(Refusal.WRONG_STATE, "CLOSED");
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

  private Optional<RightsPiece> same(OpenFile open, PieceKind kind, StoredFile file) {
    return pieces.of(open.request().id(), caller.scope()).stream()
        .filter(known -> known.kind() == kind && known.sha256().equals(file.sha256()))
        .findFirst();
  }

  /**
   * A file with its content; the journal says who read it. Copies of identity documents open to
   * those only who check identities.
   *
   * @throws RefusedException NOT_FOUND, NOT_PERMITTED
   */
  @UseCase(Permission.READ_RIGHTS)
  public PieceContent open(String ref, UUID id) {
    OpenFile open = files.open(ref);
    RightsPiece piece = found(open, id);
    boolean checksIdentities =
        caller.get().organisationsGranting(Permission.HANDLE_RIGHTS).contains(open.organisation());
    if (piece.kind() == PieceKind.IDENTITY && !checksIdentities) {
      throw new RefusedException(Refusal.NOT_PERMITTED, "PieceDesk.open");
    }
    journal.append(
        chain(open), "RIGHTS_PIECE_READ", Map.of("piece", piece.id(), "kind", piece.kind()));
    return new PieceContent(piece.asView(), store.open(piece.fileId()));
  }

  /**
   * Destroys a file that should not have been attached, for good.
   *
   * @throws RefusedException NOT_FOUND, WRONG_STATE while the request is held
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public DestructionView destroy(String ref, UUID id) {
    OpenFile open = files.open(ref);
    if (open.file().isHeld()) {
      throw new RefusedException(Refusal.WRONG_STATE, "HELD");
    }
    return destruction.destroy(open, found(open, id), DestructionReason.MISTAKE);
  }

  /** What was destroyed of a request. */
  @UseCase(Permission.READ_RIGHTS)
  public List<DestructionView> destructions(String ref) {
    return pieces.destructions(files.open(ref).request().id(), caller.scope());
  }

  private RightsPiece found(OpenFile open, UUID id) {
    return pieces
        .byId(open.request().id(), id, caller.scope())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "piece"));
  }

  private static String chain(OpenFile open) {
    return "rights:" + open.request().ref();
  }
}
