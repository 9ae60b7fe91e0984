package fr.vigie.journal;

import fr.vigie.journal.verify.CanonicalJson;
import fr.vigie.journal.verify.CheckpointRow;
import fr.vigie.journal.verify.Extent;
import fr.vigie.journal.verify.Sha256;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Adds entries to the journal within a transaction of its caller's. The record of the extent is
 * locked from here to the end of the transaction, so entries get their places one transaction after
 * the other, without gaps. An extent that is not as the portal left it is not put right silently:
 * the new one says where it was found broken, for good.
 */
final class Writing {
  private static final System.Logger LOG = System.getLogger(Writing.class.getName());
  private static final int BATCH = 500;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Connection connection;
  private final HeadSeal seal;
  private final Rows rows;
  private final Map<String, Rows.Tip> tips = new HashMap<>();

  Writing(Connection connection, HeadSeal seal) {
    this.connection = connection;
    this.seal = seal;
    this.rows = new Rows(connection);
  }

  /**
   * Adds these entries in their order.
   *
   * @param witness an extent that the journal is known to have reached
   * @return how far the journal goes with them
   */
  Extent add(List<Draft> drafts, Extent witness) throws SQLException {
    Extent extent = current(witness);
    try (PreparedStatement entries =
            connection.prepareStatement(
                "insert into journal_entry"
                    + " (position, chain, chain_position, type, told_at, canonical, hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement personal =
            connection.prepareStatement(
                "insert into journal_personal (position, salt, payload) values (?, ?, ?)")) {
      int waiting = 0;
      for (Draft draft : drafts) {
        extent = add(draft, extent, entries, personal);
        if (++waiting % BATCH == 0) {
          entries.executeBatch();
          personal.executeBatch();
        }
      }
      entries.executeBatch();
      personal.executeBatch();
    }
    write(extent);
    return extent;
  }

  /** Adds a checkpoint, if the journal has none of its number yet. */
  boolean add(CheckpointRow checkpoint, Extent witness) throws SQLException {
    Extent extent = current(witness);
    if (extent.checkpoints() + 1 != checkpoint.number()) {
      return false;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into journal_checkpoint (number, last_position, canonical, hash, signature)"
                + " values (?, ?, ?, ?, ?)")) {
      insert.setLong(1, checkpoint.number());
      insert.setLong(2, checkpoint.lastPosition());
      insert.setString(3, checkpoint.canonical());
      insert.setString(4, checkpoint.hash());
      insert.setString(5, checkpoint.signature());
      insert.executeUpdate();
    }
    try (PreparedStatement unstamped =
        connection.prepareStatement("insert into journal_unstamped (number) values (?)")) {
      unstamped.setLong(1, checkpoint.number());
      unstamped.executeUpdate();
    }
    write(
        new Extent(
            extent.entries(),
            extent.running(),
            checkpoint.number(),
            checkpoint.hash(),
            extent.brokenAt()));
    return true;
  }

  private Extent add(
      Draft draft, Extent extent, PreparedStatement entries, PreparedStatement personal)
      throws SQLException {
    Rows.Tip tip = tips.get(draft.chain());
    if (tip == null) {
      tip = rows.tip(draft.chain());
    }
    long position = extent.entries() + 1;
    long chainPosition = tip.chainPosition() + 1;
    var entry = new HashMap<String, Object>();
    entry.put("position", position);
    entry.put("chain", draft.chain());
    entry.put("chainPosition", chainPosition);
    entry.put("at", draft.at());
    entry.put("actor", draft.actor());
    entry.put("type", draft.type());
    entry.put("facts", draft.facts());
    entry.put("previous", tip.hash());
    entry.put("personalDigest", keepApart(draft, position, personal));
    String canonical = CanonicalJson.of(entry);
    String hash = Sha256.hex(canonical);
    entries.setLong(1, position);
    entries.setString(2, draft.chain());
    entries.setLong(3, chainPosition);
    entries.setString(4, draft.type());
    entries.setObject(5, draft.at().atOffset(ZoneOffset.UTC));
    entries.setString(6, canonical);
    entries.setString(7, hash);
    entries.addBatch();
    tips.put(draft.chain(), new Rows.Tip(chainPosition, hash));
    return new Extent(
        position,
        Sha256.running(extent.running(), hash),
        extent.checkpoints(),
        extent.lastCheckpoint(),
        extent.brokenAt());
  }

  /** Keeps personal data in their erasable place; only the digest returned enters the chain. */
  private static String keepApart(Draft draft, long position, PreparedStatement personal)
      throws SQLException {
    if (draft.personal().isEmpty()) {
      return null;
    }
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    String salt = HexFormat.of().formatHex(random);
    String payload = CanonicalJson.of(draft.personal());
    personal.setLong(1, position);
    personal.setString(2, salt);
    personal.setString(3, payload);
    personal.addBatch();
    return Sha256.hex(salt + payload);
  }

  private Extent current(Extent witness) throws SQLException {
    if (rows.lockedHead(seal).isEmpty()) {
      insertHead();
    }
    Head head = rows.lockedHead(seal).orElseThrow();
    long last = rows.lastPosition();
    Extent extent = head.extent();
    if (head.authentic() && extent.entries() == last && last >= witness.entries()) {
      return extent;
    }
    LOG.log(
        System.Logger.Level.ERROR,
        "The journal is not as the portal left it: {0} entries, {1} on record, {2} witnessed",
        last,
        extent.entries(),
        witness.entries());
    return new Extent(
        last,
        extent.running().matches("[0-9a-f]{64}") ? extent.running() : Sha256.NOTHING,
        extent.checkpoints(),
        extent.lastCheckpoint(),
        extent.brokenAt() == null ? Long.valueOf(last + 1) : extent.brokenAt());
  }

  /** Makes the record of an empty journal, unless another transaction is making it. */
  private void insertHead() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into journal_head"
                + " (id, entries, running, checkpoints, last_checkpoint, broken_at, mac)"
                + " values (1, 0, ?, 0, ?, null, ?) on conflict do nothing")) {
      insert.setString(1, Extent.EMPTY.running());
      insert.setString(2, Extent.EMPTY.lastCheckpoint());
      insert.setString(3, seal.of(Extent.EMPTY));
      insert.executeUpdate();
    }
  }

  private void write(Extent extent) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update journal_head set entries = ?, running = ?, checkpoints = ?,"
                + " last_checkpoint = ?, broken_at = ?, mac = ? where id = 1")) {
      update.setLong(1, extent.entries());
      update.setString(2, extent.running());
      update.setLong(3, extent.checkpoints());
      update.setString(4, extent.lastCheckpoint());
      update.setObject(5, extent.brokenAt(), Types.BIGINT);
      update.setString(6, seal.of(extent));
      update.executeUpdate();
    }
  }
}
