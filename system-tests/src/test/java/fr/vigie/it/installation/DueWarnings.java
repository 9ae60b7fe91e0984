package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Three tickets on PostgreSQL that were breached long ago and of which nobody was warned. The
 * warning of the second one can be made to hang when it is written and nothing committed.
 */
final class DueWarnings {
  private static final int HOW_MANY = 3;

  /** The steps of the demonstration's chain of escalation that a breach of long ago reaches. */
  private static final int STEPS = 4;

  private final DataSource database;
  private final List<String> refs;

  private DueWarnings(DataSource database, List<String> refs) {
    this.database = database;
    this.refs = refs;
  }

  /** Declares them while no minute passes; from now on the second one's warning hangs. */
  static DueWarnings declare(ApiClient support, DataSource database) throws SQLException {
    try (Connection held = database.getConnection();
        Statement lock = held.createStatement()) {
      held.setAutoCommit(false);
      lock.execute("select last_tick from pulse where rhythm = 'MINUTE' for update");
      var refs = new ArrayList<String>();
      for (int i = 0; i < HOW_MANY; i++) {
        refs.add(declare(support));
      }
      var warnings = new DueWarnings(database, refs);
      warnings.hang();
      held.rollback();
      return warnings;
    }
  }

  private static String declare(ApiClient support) {
    Answer made =
        support.post(
            "/incidents",
            Json.createObjectBuilder()
                .add("service", "MEDIMAIL")
                .add("severity", "BLOCKING")
                .add("title", "Essai")
                .add("declaredAt", "2026-03-05T10:00:00Z")
                .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  private void hang() throws SQLException {
    change(
        """
        create function hang_warning() returns trigger language plpgsql as $$
        begin
          if new.incident_id = (select id from incident where ref = '%s')
          then perform pg_sleep(600); end if;
          return new;
        end $$
        """
            .formatted(refs.get(1)));
    change(
        "create trigger hang_warning before insert on incident_warning for each row execute"
            + " function hang_warning()");
  }

  /** Has the pulse beat as soon as it can. */
  void beat() throws SQLException {
    change("update pulse set last_tick = last_tick - interval '1 minute' where rhythm = 'MINUTE'");
  }

  boolean isHanging() throws SQLException {
    return count("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") > 0;
  }

  /** Has the database notice that the server is gone, and hangs nothing any more. */
  void release() throws Exception {
    count(
        "select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event ="
            + " 'PgSleep'");
    Waiting.until("what hung is undone", () -> !isHanging());
    change("drop trigger hang_warning on incident_warning");
    change("drop function hang_warning");
  }

  /** Of how many the team was warned; fails if one is neither wholly so nor not at all. */
  int warned() throws SQLException {
    try (Connection snapshot = database.getConnection()) {
      // warnings are being committed meanwhile: all counts are of one instant
      snapshot.setAutoCommit(false);
      snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      int warned = 0;
      for (String ref : refs) {
        warned += warned(snapshot, ref) ? 1 : 0;
      }
      snapshot.rollback();
      return warned;
    }
  }

  private static boolean warned(Connection snapshot, String ref) throws SQLException {
    long claims =
        count(
            snapshot,
            "select count(*) from incident_warning w join incident i on i.id = w.incident_id"
                + " where i.ref = ?",
            ref);
    assertThat(claims).as(ref).isBetween(0L, 1L);
    long lines =
        count(
            snapshot,
            "select count(*) from incident_warning_line l join incident i on i.id = l.incident_id"
                + " where i.ref = ?",
            ref);
    long mails =
        count(snapshot, "select count(*) from outbox_mail where body like ?", "% " + ref + ",%");
    assertThat(lines + mails).as("told of " + ref + " or to be").isEqualTo(STEPS * claims);
    assertThat(
            count(
                snapshot,
                "select count(*) from journal_entry where type = 'INCIDENT_WARNED' and chain = ?",
                "incident:" + ref))
        .as("entries about " + ref)
        .isEqualTo(claims);
    assertThat(
            count(
                snapshot,
                "select count(*) from incident where next_warning_at is null and ref = ?",
                ref))
        .as("next look at " + ref)
        .isEqualTo(claims);
    return claims == 1;
  }

  /** Whether everybody has a mail of what there was to tell. */
  boolean isTold() throws SQLException {
    return count("select count(*) from incident_warning_line") == 0;
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return count(connection, sql, null);
    }
  }

  private static long count(Connection connection, String sql, String argument)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      if (argument != null) {
        query.setString(1, argument);
      }
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
