package fr.vigie.journal;

import fr.vigie.journal.verify.CheckpointRow;
import fr.vigie.journal.verify.EntryRow;
import fr.vigie.journal.verify.EntryRow.Personal;
import fr.vigie.journal.verify.Extent;
import fr.vigie.journal.verify.Json;
import fr.vigie.journal.verify.Sha256;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the journal's tables, a page at a time. */
final class Rows {
  private static final String ENTRY =
      "select e.position, e.chain, e.chain_position, e.type, e.told_at, e.canonical,"
          + " e.hash, p.salt, p.payload"
          + " from journal_entry e left join journal_personal p on p.position = e.position";

  private final Connection connection;

  Rows(Connection connection) {
    this.connection = connection;
  }

  /** The last entry of a chain: how many it has, and that one's hash. */
  record Tip(long chainPosition, String hash) {}

  Optional<Head> head(HeadSeal seal) throws SQLException {
    return head(seal, "");
  }

  /** The same, held against other writers until the transaction ends. */
  Optional<Head> lockedHead(HeadSeal seal) throws SQLException {
    return head(seal, " for update");
  }

  private Optional<Head> head(HeadSeal seal, String locking) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "select entries, running, checkpoints, last_checkpoint, broken_at, mac"
                    + " from journal_head where id = 1"
                    + locking);
        ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      var extent =
          new Extent(
              row.getLong(1),
              row.getString(2),
              row.getLong(3),
              row.getString(4),
              row.getObject(5) == null ? null : row.getLong(5));
      return Optional.of(new Head(extent, seal.matches(extent, row.getString(6))));
    }
  }

  long lastPosition() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select coalesce(max(position), 0) from journal_entry");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  // ordered by all columns of an index: H2 reads the whole chain otherwise
  Tip tip(String chain) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select chain_position, hash from journal_entry where chain = ?"
                + " order by chain, position desc limit 1")) {
      query.setString(1, chain);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? new Tip(row.getLong(1), row.getString(2)) : new Tip(0, Sha256.NOTHING);
      }
    }
  }

  Optional<CheckpointRow> lastCheckpoint() throws SQLException {
    return checkpoints("where c.number > ? order by c.number desc", 0, 1).stream().findFirst();
  }

  List<CheckpointRow> checkpointsAfter(long number, int limit) throws SQLException {
    return checkpoints("where c.number > ? order by c.number", number, limit);
  }

  /** The oldest checkpoints that no authority has stamped yet. */
  List<CheckpointRow> unstamped(int limit) throws SQLException {
    return checkpoints(
        "join journal_unstamped u on u.number = c.number where u.number > ? order by u.number",
        0,
        limit);
  }

  private List<CheckpointRow> checkpoints(String chosen, long after, int limit)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select c.number, c.last_position, c.canonical, c.hash, c.signature,"
                + " c.timestamp_token from journal_checkpoint c "
                + chosen
                + " limit ?")) {
      query.setLong(1, after);
      query.setInt(2, limit);
      var checkpoints = new ArrayList<CheckpointRow>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          checkpoints.add(
              new CheckpointRow(
                  row.getLong(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6)));
        }
      }
      return checkpoints;
    }
  }

  List<EntryRow> entriesAfter(long position, int limit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(ENTRY + " where e.position > ? order by e.position limit ?")) {
      query.setLong(1, position);
      query.setInt(2, limit);
      return entries(query);
    }
  }

  /**
   * Entries before a position, newest first, or, backwards, those after it, oldest first; all those
   * that the filter lets through.
   */
  List<EntryRow> chosen(long position, boolean backwards, JournalDesk.Filter filter, int limit)
      throws SQLException {
    var conditions = new StringBuilder(backwards ? "e.position > ?" : "e.position < ?");
    var values = new ArrayList<Object>(List.of(position));
    also(" and e.chain = ?", filter.chain(), conditions, values);
    also(" and e.type = ?", filter.type(), conditions, values);
    also(" and e.told_at >= ?", utc(filter.from()), conditions, values);
    also(" and e.told_at < ?", utc(filter.until()), conditions, values);
    String order =
        (filter.chain() != null ? "e.chain, " : filter.type() != null ? "e.type, " : "")
            + (backwards ? "e.position" : "e.position desc");
    try (PreparedStatement query =
        connection.prepareStatement(
            ENTRY + " where " + conditions + " order by " + order + " limit ?")) {
      values.add(limit);
      for (int i = 0; i < values.size(); i++) {
        query.setObject(i + 1, values.get(i));
      }
      return entries(query);
    }
  }

  private static void also(
      String condition, Object value, StringBuilder conditions, List<Object> values) {
    if (value != null) {
      conditions.append(condition);
      values.add(value);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static List<EntryRow> entries(PreparedStatement query) throws SQLException {
    var entries = new ArrayList<EntryRow>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String canonical = row.getString(6);
        entries.add(
            new EntryRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                canonical,
                row.getString(7),
                personal(canonical, row.getString(8), row.getString(9))));
      }
    }
    return entries;
  }

  private static Personal personal(String canonical, String salt, String payload) {
    if (payload == null) {
      return Personal.ABSENT;
    }
    return digestIn(canonical).equals(Optional.of(Sha256.hex(salt + payload)))
        ? Personal.INTACT
        : Personal.ALTERED;
  }

  private static Optional<String> digestIn(String canonical) {
    try {
      Map<String, Object> entry = Json.object(canonical);
      return Optional.ofNullable((String) entry.get("personalDigest"));
    } catch (IllegalArgumentException | ClassCastException e) {
      return Optional.empty();
    }
  }
}
