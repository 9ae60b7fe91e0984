package fr.vigie.web.page;

import fr.vigie.directory.ColleagueDesk;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.rights.DestructionView;
import fr.vigie.rights.PieceDesk;
import fr.vigie.rights.PieceKind;
import fr.vigie.rights.PieceView;
import fr.vigie.rights.PiecesView;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RightsDesk;
import fr.vigie.rights.rules.CaseStatus;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a request: attached, taken away, destroyed; and what proves their end. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class RequestPiecesPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long MEGABYTE = 1L << 20;
  private static final long KILOBYTE = 1024;

  @Inject RightsDesk desk;
  @Inject PieceDesk files;
  @Inject ColleagueDesk colleagues;
  @Inject Messages messages;

  private String ref;
  private RequestView request;
  private boolean patientDataAllowed;
  private List<PieceLine> pieces = List.of();
  private List<Destroyed> destroyed = List.of();
  private PieceKind kind;
  private transient Part file;

  /**
   * A file with who attached it.
   *
   * @param by name of a colleague, or where it came from
   * @param kilobytes never less than one
   */
  public record PieceLine(PieceView piece, Instant addedAt, String by, long kilobytes) {}

  /** A certificate with who destroyed the file. */
  public record Destroyed(
      DestructionView certificate, Instant attachedAt, Instant destroyedAt, String by) {}

  /** Reads the files. */
  public void load() {
    request = desk.request(ref);
    PiecesView view = files.pieces(ref);
    List<DestructionView> certificates = files.destructions(ref);
    Map<UUID, String> names =
        colleagues.names(
            Stream.concat(
                    view.pieces().stream().map(PieceView::addedBy),
                    certificates.stream().map(DestructionView::destroyedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    patientDataAllowed = view.patientDataAllowed();
    pieces = view.pieces().stream().map(piece -> line(piece, names)).toList();
    destroyed =
        certificates.stream()
            .map(
                made ->
                    new Destroyed(
                        made,
                        minute(made.attachedAt()),
                        minute(made.destroyedAt()),
                        name(made.destroyedBy(), names)))
            .toList();
  }

  private PieceLine line(PieceView piece, Map<UUID, String> names) {
    boolean outside = piece.addedBy() == null && piece.task() != null;
    return new PieceLine(
        piece,
        minute(piece.addedAt()),
        outside ? messages.text("pieces.byContributor") : name(piece.addedBy(), names),
        Math.max(1, piece.size() / KILOBYTE));
  }

  private String name(UUID person, Map<UUID, String> names) {
    return person == null
        ? messages.text("pieces.byPortal")
        : names.getOrDefault(person, messages.text("pieces.byOther"));
  }

  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  /** Attaches the chosen file. */
  public void attach() throws IOException {
    try (InputStream content = file.getInputStream()) {
      files.attach(ref, kind, file.getSubmittedFileName(), content);
    } finally {
      file.delete();
    }
    kind = null;
    messages.info("pieces.attached");
    load();
  }

  /** Destroys a file that should not have been attached. */
  public void destroy(UUID id) {
    try {
      files.destroy(ref, id);
      messages.info("pieces.gone");
    } catch (RefusedException refused) {
      if (refused.refusal() != Refusal.NOT_FOUND) {
        throw refused;
      }
    }
    load();
  }

  /** Whether the reader may attach files. */
  public boolean isAttaching() {
    return request.may(Permission.RECEIVE_RIGHTS);
  }

  /** Whether the reader may destroy files. */
  public boolean isHandling() {
    return request.may(Permission.HANDLE_RIGHTS);
  }

  /** What a file can be; a copy of an identity document only as long as it can be checked. */
  public List<PieceKind> getKinds() {
    Set<PieceKind> not =
        request.status() == CaseStatus.CLOSED
            ? Set.of(PieceKind.IDENTITY, PieceKind.CONTRIBUTION)
            : Set.of(PieceKind.CONTRIBUTION);
    return Stream.of(PieceKind.values()).filter(known -> !not.contains(known)).toList();
  }

  /** The most megabytes that a file may have. */
  public long getLargest() {
    return PieceDesk.LARGEST / MEGABYTE;
  }

  public boolean isPatientDataAllowed() {
    return patientDataAllowed;
  }

  public List<PieceLine> getPieces() {
    return pieces;
  }

  public List<Destroyed> getDestroyed() {
    return destroyed;
  }

  public RequestView getRequest() {
    return request;
  }

  public PieceKind getKind() {
    return kind;
  }

  public void setKind(PieceKind kind) {
    this.kind = kind;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getRef() {
    return ref;
  }

  public void setRef(String ref) {
    this.ref = ref;
  }
}
