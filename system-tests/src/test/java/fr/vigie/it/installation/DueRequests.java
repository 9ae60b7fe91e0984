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
 * Three requests with a file each, on PostgreSQL, whose time of keeping is over. Erasing the second
 * one can be made to hang when all of it is erased and nothing committed.
 */
final class DueRequests {
  private static final int HOW_MANY = 3;

  private final DataSource database;
  private final List<String> refs;

  private DueRequests(DataSource database, List<String> refs) {
    this.database = database;
    this.refs = refs;
  }

  /** Makes them; nothing is due yet, and nobody is reminded of them. */
  static DueRequests receive(ApiClient dpo, DataSource database) throws SQLException {
    var refs = new ArrayList<String>();
    for (int i = 0; i < HOW_MANY; i++) {
      Answer made =
          dpo.post(
              "/rights-requests",
              Json.createObjectBuilder()
                  .add("processing", "MEDIMAIL-EXCHANGE")
                  .add("channel", "LETTER")
                  .add("receivedAt", "2020-01-0" + (i + 1) + "T10:00:00Z")
                  .add("rights", Json.createArrayBuilder().add("ACCESS"))
                  .add(
                      "person", Json.createObjectBuilder().add("requesterName", "Personne d'essai"))
                  .build());
      assertThat(made.status()).as(made.body()).isEqualTo(201);
      String ref = made.json().getString("ref");
      Answer attached =
          dpo.with("Content-Disposition", "attachment; filename=\"demande.pdf\"")
              .post(
                  "/rights-requests/" + ref + "/pieces?kind=REQUEST",
                  "application/octet-stream",
                  "%PDF-1.7 essai");
      assertThat(attached.status()).as(attached.body()).isEqualTo(201);
      refs.add(ref);
    }
    var requests = new DueRequests(database, refs);
    for (String ref : refs) {
      requests.change(
          "update rights_request set status = 'CLOSED' where ref = '%s'".formatted(ref));
    }
    return requests;
  }

  /** Has them closed long ago, the first one first, and the pulse beat as soon as it can. */
  void close() throws SQLException {
    for (int i = 0; i < HOW_MANY; i++) {
      change(
          "update rights_request set closed_at = '2020-02-0%d 10:00:00+00' where ref = '%s'"
              .formatted(i + 1, refs.get(i)));
    }
    beat();
  }

  /** Has the pulse beat as soon as it can. */
  void beat() throws SQLException {
    change("update pulse set last_tick = last_tick - interval '1 minute' where rhythm = 'MINUTE'");
  }

  /** From now on, erasing the second one hangs just before it is kept. */
  void hang() throws SQLException {
    change(
        """
        create function hang() returns trigger language plpgsql as $$
        begin
          if new.ref = '%s' then perform pg_sleep(600); end if;
          return new;
        end $$
        """
            .formatted(refs.get(1)));
    change("create trigger hang before insert on redaction for each row execute function hang()");
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
    change("drop trigger hang on redaction");
    change("drop function hang");
  }

  /** How many are wholly erased; fails if one is neither whole nor wholly erased. */
  int erased() throws SQLException {
    int erased = 0;
    for (String ref : refs) {
      long done = count("select count(*) from redaction where ref = ?", ref);
      long whole = 1 - done;
      String of = " where request_id = (select id from rights_request where ref = ?)";
      assertThat(count("select count(*) from rights_person" + of, ref)).as(ref).isEqualTo(whole);
      assertThat(count("select count(*) from rights_piece" + of, ref)).as(ref).isEqualTo(whole);
      assertThat(count("select count(*) from rights_destruction" + of, ref))
          .as(ref)
          .isEqualTo(done);
      assertThat(
              count(
                  "select count(*) from rights_request where redacted_at is null and ref = ?", ref))
          .as(ref)
          .isEqualTo(whole);
      assertThat(
              count(
                  "select count(*) from journal_entry where type = 'RIGHTS_REDACTED' and chain = ?",
                  "rights:" + ref))
          .as(ref)
          .isEqualTo(done);
      erased += (int) done;
    }
    return erased;
  }

  /** How many have their certificate. */
  long certified() throws SQLException {
    return count("select count(*) from redaction where certificate_id is not null");
  }

  private long count(String sql, String... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
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
