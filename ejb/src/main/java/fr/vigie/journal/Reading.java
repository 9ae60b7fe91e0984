package fr.vigie.journal;

import fr.vigie.journal.verify.CheckpointRow;
import fr.vigie.journal.verify.EntryRow;
import fr.vigie.journal.verify.ExportFormat;
import fr.vigie.journal.verify.Extent;
import fr.vigie.journal.verify.JournalVerifier;
import fr.vigie.journal.verify.Signatures;
import fr.vigie.journal.verify.TimestampChecks;
import fr.vigie.journal.verify.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.security.KeyPair;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads the whole journal once, a page at a time, each checkpoint after its last entry. The
 * connection must show one state of the database from beginning to end.
 */
final class Reading {
  private static final int PAGE = 2000;

  private final Rows rows;
  private final Deque<CheckpointRow> checkpoints = new ArrayDeque<>();
  private long checkpointsRead = Long.MIN_VALUE;
  private boolean checkpointsOver;

  Reading(Connection connection) {
    this.rows = new Rows(connection);
  }

  /** What is done with the rows. */
  private interface Reader {
    void entry(EntryRow row) throws IOException;

    void checkpoint(CheckpointRow row) throws IOException;
  }

  Verdict verify(HeadSeal seal, PublicKey key, TimestampChecks timestamps, List<Extent> witnesses)
      throws SQLException {
    Optional<Head> head = rows.head(seal);
    var verifier = new JournalVerifier(key, timestamps, witnesses);
    try {
      read(
          new Reader() {
            @Override
            public void entry(EntryRow row) {
              verifier.entry(row);
            }

            @Override
            public void checkpoint(CheckpointRow row) {
              verifier.checkpoint(row);
            }
          });
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    boolean fresh = head.isEmpty() && rows.lastPosition() == 0;
    return verifier.finish(
        head.map(Head::extent).orElse(Extent.EMPTY),
        fresh || head.map(Head::authentic).orElse(false));
  }

  /** Writes the lines of {@link ExportFormat}. Without an authentic head, the end is not signed. */
  void export(HeadSeal seal, KeyPair keys, Writer out) throws SQLException, IOException {
    Optional<Head> head = rows.head(seal);
    line(out, ExportFormat.begin(keys.getPublic()));
    read(
        new Reader() {
          @Override
          public void entry(EntryRow row) throws IOException {
            line(out, ExportFormat.line(row));
          }

          @Override
          public void checkpoint(CheckpointRow row) throws IOException {
            line(out, ExportFormat.line(row));
          }
        });
    Extent extent = head.map(Head::extent).orElse(Extent.EMPTY);
    boolean authentic = head.map(Head::authentic).orElse(rows.lastPosition() == 0);
    line(
        out,
        ExportFormat.end(
            extent,
            authentic ? Signatures.sign(extent.canonical(), keys.getPrivate()) : "not authentic"));
    out.flush();
  }

  private void read(Reader reader) throws SQLException, IOException {
    long position = Long.MIN_VALUE;
    List<EntryRow> page = rows.entriesAfter(position, PAGE);
    while (!page.isEmpty()) {
      for (EntryRow row : page) {
        checkpointsBefore(row.position(), reader);
        reader.entry(row);
        position = row.position();
      }
      page = rows.entriesAfter(position, PAGE);
    }
    while (nextCheckpoint() != null) {
      reader.checkpoint(checkpoints.poll());
    }
  }

  private void checkpointsBefore(long position, Reader reader) throws SQLException, IOException {
    while (nextCheckpoint() != null && nextCheckpoint().lastPosition() < position) {
      reader.checkpoint(checkpoints.poll());
    }
  }

  private CheckpointRow nextCheckpoint() throws SQLException {
    if (checkpoints.isEmpty() && !checkpointsOver) {
      checkpoints.addAll(rows.checkpointsAfter(checkpointsRead, PAGE));
      checkpointsOver = checkpoints.isEmpty();
      if (!checkpointsOver) {
        checkpointsRead = checkpoints.peekLast().number();
      }
    }
    return checkpoints.peek();
  }

  private static void line(Writer out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
