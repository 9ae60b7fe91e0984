package fr.vigie.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails waiting, sent and failed, in their table. */
final class OutboxRows {
  /** Mails that are read in one go. */
  static final int AT_ONCE = 200;

  /** What was written about a case may hold a code: it goes as soon as nobody sends it again. */
  private static final String WITHOUT_SECRETS =
      " body = case when case_ref is null then body else '' end";

  private final Connection connection;

  OutboxRows(Connection connection) {
    this.connection = connection;
  }

  /** A mail claimed for sending. */
  record Waiting(UUID id, Mail mail, int attempts, Instant written) {}

  /**
   * What came of a mail that its feature wants to know of.
   *
   * @param at when it was sent, or given up
   */
  record Outcome(String reference, boolean accepted, Instant at) {}

  void add(UUID id, Mail mail, Instant at) throws SQLException {
    add(id, mail, null, at);
  }

  /** Adds a mail; its feature is told what came of it if there is a reference. */
  void add(UUID id, Mail mail, String reference, Instant at) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into outbox_mail (id, recipient, subject, body, attachment_name,"
                + " attachment_file, attachment_type, state, attempts, created_at, due_at,"
                + " case_ref, told)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, mail.recipient());
      insert.setString(3, mail.subject());
      insert.setString(4, mail.text());
      Mail.Attachment attachment = mail.attachment().orElse(null);
      insert.setString(5, attachment == null ? null : attachment.name());
      if (attachment == null) {
        insert.setNull(6, Types.OTHER);
      } else {
        insert.setObject(6, attachment.file());
      }
      insert.setString(7, attachment == null ? null : attachment.mediaType());
      insert.setObject(8, at.atOffset(ZoneOffset.UTC));
      insert.setObject(9, at.atOffset(ZoneOffset.UTC));
      insert.setString(10, reference);
      insert.setBoolean(11, reference == null);
      insert.executeUpdate();
    }
  }

  /**
   * Which mails are due: new ones before those that failed, so that a pile that waits for the relay
   * delays nobody, then the longest due first. Some may be claimed by the time they are asked for.
   */
  List<UUID> due(Instant now) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select id from outbox_mail where state = 'WAITING' and due_at <= ?"
                + " order by attempts, due_at, id limit ?")) {
      query.setObject(1, now.atOffset(ZoneOffset.UTC));
      query.setInt(2, AT_ONCE);
      var due = new ArrayList<UUID>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          due.add(row.getObject(1, UUID.class));
        }
      }
      return due;
    }
  }

  /** Claims a mail until the transaction ends; empty if it is sent or somebody is at it. */
  Optional<Waiting> claim(UUID id, Instant now) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select recipient, subject, body, attachment_name, attachment_file, attachment_type,"
                + " attempts, created_at from outbox_mail"
                + " where id = ? and state = 'WAITING' and due_at <= ? for update skip locked")) {
      query.setObject(1, id);
      query.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        UUID file = row.getObject(5, UUID.class);
        return Optional.of(
            new Waiting(
                id,
                new Mail(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    file == null
                        ? Optional.empty()
                        : Optional.of(
                            new Mail.Attachment(row.getString(4), file, row.getString(6)))),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant()));
      }
    }
  }

  void sent(UUID id, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox_mail set state = 'SENT', attempts = attempts + 1, sent_at = ?,"
                + WITHOUT_SECRETS
                + " where id = ?")) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  void postpone(UUID id, Instant due) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox_mail set attempts = attempts + 1, due_at = ? where id = ?")) {
      update.setObject(1, due.atOffset(ZoneOffset.UTC));
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  void fail(UUID id, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox_mail set state = 'FAILED', attempts = attempts + 1, sent_at = ?,"
                + WITHOUT_SECRETS
                + " where id = ?")) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  /** The mails of which something has come that their feature does not know yet. */
  List<UUID> untold() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select id from outbox_mail where told = false and state <> 'WAITING'"
                + " order by due_at, id limit ?")) {
      query.setInt(1, AT_ONCE);
      var untold = new ArrayList<UUID>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          untold.add(row.getObject(1, UUID.class));
        }
      }
      return untold;
    }
  }

  /** Claims what came of a mail, to be told in this transaction; empty if it is told. */
  Optional<Outcome> outcome(UUID id) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select case_ref, state, sent_at from outbox_mail"
                + " where id = ? and told = false and state <> 'WAITING' for update skip locked")) {
      query.setObject(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Outcome(
                    row.getString(1),
                    "SENT".equals(row.getString(2)),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    }
  }

  void told(UUID id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update outbox_mail set told = true where id = ?")) {
      update.setObject(1, id);
      update.executeUpdate();
    }
  }

  /** Deletes the mails whose reference has this word in it, and says how many there were. */
  int forgetAbout(String word) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from outbox_mail where (' ' || case_ref || ' ') like ? escape '!'")) {
      delete.setString(1, "% " + word.replaceAll("[!%_]", "!$0") + " %");
      return delete.executeUpdate();
    }
  }

  /** Deletes mails sent before an instant. */
  void forget(Instant before) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from outbox_mail where state = 'SENT' and sent_at < ?")) {
      delete.setObject(1, before.atOffset(ZoneOffset.UTC));
      delete.executeUpdate();
    }
  }
}
