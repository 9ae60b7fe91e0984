package fr.vigie.platform.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The keys of one caller, in their table. */
final class IdempotencyKeys {
  private final Connection connection;
  private final String caller;

  IdempotencyKeys(Connection connection, String caller) {
    this.connection = connection;
    this.caller = caller;
  }

  /**
   * Takes a key that was never used; waits while another transaction is taking it.
   *
   * @return false if it was used before
   */
  boolean claim(String key, String digest, Instant at) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into idempotency_key"
                + " (caller, idempotency_key, request_sha256, answer, created_at)"
                + " values (?, ?, ?, '', ?) on conflict do nothing")) {
      insert.setString(1, caller);
      insert.setString(2, key);
      insert.setString(3, digest);
      insert.setObject(4, at.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  void keep(String key, String answer) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update idempotency_key set answer = ? where caller = ? and idempotency_key = ?")) {
      update.setString(1, answer);
      update.setString(2, caller);
      update.setString(3, key);
      update.executeUpdate();
    }
  }

  /** The answer kept for a key, if it was given to the same request. */
  Optional<String> answer(String key, String digest) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select answer from idempotency_key"
                + " where caller = ? and idempotency_key = ? and request_sha256 = ?")) {
      query.setString(1, caller);
      query.setString(2, key);
      query.setString(3, digest);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  static void forget(Connection connection, Instant before) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
      delete.setObject(1, before.atOffset(ZoneOffset.UTC));
      delete.executeUpdate();
    }
  }
}
