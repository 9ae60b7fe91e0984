package fr.vigie.incident;

import fr.vigie.incident.OpenTicket.Side;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.content.ContentCheck;
import fr.vigie.platform.content.ContentType;
import fr.vigie.platform.content.FileFault;
import fr.vigie.platform.content.FileName;
import fr.vigie.platform.content.LimitedInput;
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
import java.util.stream.Stream;

/** The files of tickets. They must hold no patient data: pages say so where one is chosen. */
@Stateless
@PermitAll
@UseCase(Permission.READ_INCIDENTS)
public class TicketFileDesk {
  /** Bytes that one file may have. */
  public static final long LARGEST = 25L << 20;

  private static final int LONGEST_REASON = 400;

  @Inject TicketWork work;
  @Inject TicketFiles files;
  @Inject FileStore store;
  @Inject Journal journal;

  /** The files of a ticket that the caller may read, without their contents. */
  public List<TicketFileView> files(String ref) {
    return readable(work.see(ref)).map(TicketFile::asView).toList();
  }

  /**
   * Attaches a file. It goes encrypted into the store while it is counted, and is looked at there.
   * The same content again is the same file.
   *
   * @param name as its owner calls it; its ending says what it must contain
   * @param content read to its end, not closed
   * @throws RefusedException TOO_LARGE, FILE_REFUSED, NOT_FOUND, NOT_PERMITTED by a role in none of
   *     its parties
   */
  @UseCase(Permission.DECLARE_INCIDENTS)
  public TicketFileView attach(String ref, Visibility visibility, String name, InputStream content)
      throws IOException {
    OpenTicket open = work.open(ref, Permission.DECLARE_INCIDENTS);
    TicketWork.refuseErased(open.incident());
    String clean = FileName.clean(name);
    ContentType type = ContentType.named(clean);
    StoredFile stored = store.store(new LimitedInput(content, LARGEST), type.mediaType());
    check(type, stored);
    Optional<TicketFile> same =
        readable(new SeenTicket(open.incident(), open.side()))
            .filter(known -> known.sha256().equals(stored.sha256()))
            .findFirst();
    if (same.isPresent()) {
      store.delete(stored.id());
      return same.orElseThrow().asView();
    }
    boolean whole = open.side() != Side.STRUCTURE;
    var file = new TicketFile(open, whole ? visibility : Visibility.PUBLIC, clean, type, stored);
    files.add(file);
    journal.append(
        TicketWork.chain(open.incident()),
        "INCIDENT_FILE_ADDED",
        Map.of("file", file.id(), "size", stored.size(), "sha256", stored.sha256()),
        Map.of("name", clean));
    return file.asView();
  }

  /**
   * A file with its content.
   *
   * @throws RefusedException NOT_FOUND
   */
  public TicketFileView.Content open(String ref, UUID id) {
    TicketFile file = readable(work.see(ref), id);
    return new TicketFileView.Content(file.asView(), store.open(file.fileId()));
  }

  /**
   * Destroys a file for good, as one that shows a patient must be; that it was there remains in the
   * journal.
   *
   * @param reason why, in words
   * @throws RefusedException NOT_FOUND, REASONS_MISSING, INVALID_INPUT, NOT_PERMITTED for anybody
   *     but level 1
   */
  @UseCase(Permission.DECIDE_INCIDENTS)
  public void destroy(String ref, UUID id, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new RefusedException(Refusal.REASONS_MISSING);
    }
    Checks.bounded("reason", reason, LONGEST_REASON);
    OpenTicket open = work.open(ref, Permission.DECIDE_INCIDENTS);
    TicketFile file = readable(new SeenTicket(open.incident(), open.side()), id);
    files.remove(file);
    store.delete(file.fileId());
    journal.append(
        TicketWork.chain(open.incident()),
        "INCIDENT_FILE_DESTROYED",
        Map.of("file", id, "sha256", file.sha256()),
        Map.of("reason", reason.strip()));
  }

  private TicketFile readable(SeenTicket seen, UUID id) {
    return readable(seen)
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "file"));
  }

  private Stream<TicketFile> readable(SeenTicket seen) {
    return files.of(seen.incident(), work.readable()).stream()
        .filter(file -> seen.side() != Side.STRUCTURE || file.visibility() == Visibility.PUBLIC);
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
