package fr.vigie.rights;

import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.files.FileStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The files of requests: attached, read, destroyed. */
@Stateless
@PermitAll
public class PieceDesk {
  /** Bytes that one file may have. */
  public static final long LARGEST = 25L << 20;

  @Inject RequestFiles files;
  @Inject Pieces pieces;
  @Inject PieceIntake intake;
  @Inject PieceDestruction destruction;
  @Inject FileStore store;
  @Inject Journal journal;
  @Inject CurrentCaller caller;

  /** The files of a request, without their contents. */
  @UseCase(Permission.READ_RIGHTS)
  public PiecesView pieces(String ref) {
    OpenFile open = files.openWhole(ref);
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
   *     identity document for a closed one, INVALID_INPUT for a letter, which only the portal makes
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public PieceView attach(String ref, PieceKind kind, String name, InputStream content)
      throws IOException {
    if (kind == PieceKind.LETTER) {
      throw new RefusedException(Refusal.INVALID_INPUT, "kind");
    }
    return keep(ref, kind, name, content);
  }

  /**
   * Keeps a file that the portal itself made.
   *
   * @throws RefusedException as {@link #attach}
   */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public PieceView keep(String ref, PieceKind kind, String name, InputStream content)
      throws IOException {
    return intake.take(
        files.openWhole(ref),
        caller.scope(),
        new PieceIntake.Incoming(kind, name, content, caller.get().person(), null));
  }

  /**
   * A file with its content; the journal says who read it. Copies of identity documents open to
   * those only who check identities.
   *
   * @throws RefusedException NOT_FOUND, NOT_PERMITTED
   */
  @UseCase(Permission.READ_RIGHTS)
  public PieceContent open(String ref, UUID id) {
    OpenFile open = files.openWhole(ref);
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
   * @throws RefusedException NOT_FOUND, WRONG_STATE while the request is held or for a letter that
   *     was signed: it is set aside as a letter
   */
  @UseCase(Permission.HANDLE_RIGHTS)
  public DestructionView destroy(String ref, UUID id) {
    OpenFile open = files.openWhole(ref);
    if (found(open, id).kind() == PieceKind.LETTER) {
      throw new RefusedException(Refusal.WRONG_STATE, "SIGNED");
    }
    return destroyForGood(open, id);
  }

  /** Destroys a letter that never left. */
  @UseCase(Permission.RECEIVE_RIGHTS)
  public DestructionView destroyUnsent(String ref, UUID id) {
    OpenFile open = files.openWhole(ref);
    if (found(open, id).kind() != PieceKind.LETTER) {
      throw new RefusedException(Refusal.NOT_FOUND, "letter");
    }
    return destroyForGood(open, id);
  }

  private DestructionView destroyForGood(OpenFile open, UUID id) {
    if (open.file().isHeld()) {
      throw new RefusedException(Refusal.WRONG_STATE, "HELD");
    }
    return destruction.destroy(open, found(open, id), DestructionReason.MISTAKE);
  }

  /** What was destroyed of a request. */
  @UseCase(Permission.READ_RIGHTS)
  public List<DestructionView> destructions(String ref) {
    return pieces.destructions(files.openWhole(ref).request().id(), caller.scope());
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
