package fr.vigie.journal;

import fr.vigie.journal.verify.CanonicalJson;
import fr.vigie.journal.verify.CheckpointRow;
import fr.vigie.journal.verify.EntryRow;
import fr.vigie.journal.verify.Extent;
import fr.vigie.journal.verify.Json;
import fr.vigie.journal.verify.MerkleTree;
import fr.vigie.journal.verify.Sha256;
import fr.vigie.journal.verify.Signatures;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a checkpoint over the entries not yet sealed, within a transaction of its caller's. The
 * tree is computed before the journal is locked. What does not add up is never sealed.
 */
final class Sealing {
  /** What came of it. */
  enum Outcome {
    SEALED,
    /** No entries since the last checkpoint, or another node was faster. */
    NOTHING_TO_SEAL,
    /** The entries are not those that were written. */
    BROKEN
  }

  private static final int PAGE = 2000;

  private final Connection connection;
  private final HeadSeal seal;
  private final Rows rows;

  Sealing(Connection connection, HeadSeal seal) {
    this.connection = connection;
    this.seal = seal;
    this.rows = new Rows(connection);
  }

  Outcome seal(Instant at, KeyPair signing, Extent witness) throws SQLException {
    Optional<Head> head = rows.head(seal);
    if (head.isEmpty()) {
      return rows.lastPosition() == 0 ? Outcome.NOTHING_TO_SEAL : Outcome.BROKEN;
    }
    Extent extent = head.get().extent();
    if (!head.get().authentic() || extent.brokenAt() != null) {
      return Outcome.BROKEN;
    }
    long sealed = 0;
    String running = Sha256.NOTHING;
    Optional<CheckpointRow> last = rows.lastCheckpoint();
    if (last.isPresent()) {
      if (!last.get().hash().equals(extent.lastCheckpoint())
          || !Sha256.hex(last.get().canonical()).equals(extent.lastCheckpoint())) {
        return Outcome.BROKEN;
      }
      sealed = last.get().lastPosition();
      running = (String) Json.object(last.get().canonical()).get("running");
    }
    if (extent.entries() <= sealed) {
      return extent.entries() == sealed ? Outcome.NOTHING_TO_SEAL : Outcome.BROKEN;
    }
    var tree = new MerkleTree();
    running = read(sealed, extent.entries(), running, tree);
    if (!extent.running().equals(running)) {
      return Outcome.BROKEN;
    }
    var content = new HashMap<String, Object>();
    content.put("number", extent.checkpoints() + 1);
    content.put("from", sealed + 1);
    content.put("to", extent.entries());
    content.put("root", tree.root());
    content.put("running", running);
    content.put("previous", extent.lastCheckpoint());
    content.put("at", at);
    content.put("key", Signatures.fingerprint(signing.getPublic()));
    return new Writing(connection, seal).add(signed(content, extent, signing.getPrivate()), witness)
        ? Outcome.SEALED
        : Outcome.NOTHING_TO_SEAL;
  }

  private String read(long after, long to, String start, MerkleTree tree) throws SQLException {
    String running = start;
    long position = after;
    while (position < to) {
      var page = rows.entriesAfter(position, (int) Math.min(PAGE, to - position));
      if (page.isEmpty()) {
        return Sha256.NOTHING;
      }
      for (EntryRow row : page) {
        String hash = Sha256.hex(row.canonical());
        tree.add(hash);
        running = Sha256.running(running, hash);
        position = row.position();
      }
    }
    return running;
  }

  private static CheckpointRow signed(
      Map<String, Object> content, Extent extent, PrivateKey signing) {
    String canonical = CanonicalJson.of(content);
    return new CheckpointRow(
        extent.checkpoints() + 1,
        extent.entries(),
        canonical,
        Sha256.hex(canonical),
        Signatures.sign(canonical, signing),
        null);
  }
}
