package fr.vigie.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.StatusLogs;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A server killed in the middle of its work leaves nothing half done, and the work can be done
 * again. On PostgreSQL it is killed when all is written and nothing committed; on H2 while an
 * import writes.
 */
@OwnInstallation
class KilledServerIT {
  private static final int HOUR = 3600;
  private static final int MANY = 100_000;
  private static final int VERY_MANY = 1_000_000;
  private static final String SERVICE = "KILLED";

  @Test
  void on_postgresql_an_import_a_report_a_checkpoint_and_an_erasure_are_whole_or_not_there()
      throws Exception {
    Installation installation = Installation.fresh("killed-postgresql");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      DataSource database = postgres.getPostgresDatabase();
      Map<String, String> environment = on(postgres);
      RunningServer server = installation.start(environment);
      addService(installation);

      kill(server, database, "observation", () -> importLog(installation, MANY));

      for (String table :
          new String[] {"observation", "observation_import", "stored_file", "stored_file_piece"}) {
        assertThat(count(database, table)).as(table).isZero();
      }
      server = installation.start(environment);
      assertThatTheJournalIsIntact(installation);
      assertThat(imported(importLog(installation, StatusLogs.march2025(HOUR)))).isPositive();
      long files = count(database, "stored_file");

      kill(server, database, "stored_file", () -> makeReport(installation));

      assertThat(count(database, "report")).isZero();
      assertThat(count(database, "stored_file")).isEqualTo(files);
      server = installation.start(environment);
      assertThatTheJournalIsIntact(installation);
      assertThat(makeReport(installation).status()).isEqualTo(201);

      DueRequests due = DueRequests.receive(as(DemoAccount.DPO_STRUCTURE, installation), database);
      files = count(database, "stored_file");
      long checkpoints = killDuringCheckpoint(server, database);

      assertThat(count(database, "journal_checkpoint")).isEqualTo(checkpoints);
      due.close();
      due.hang();
      server = installation.start(environment);
      Waiting.until("the second request is being erased", due::isHanging);
      server.kill();
      due.release();

      assertThat(due.erased()).isEqualTo(1);
      assertThat(count(database, "stored_file")).isEqualTo(files - 1);
      due.beat();
      try (RunningServer last = installation.start(environment)) {
        assertThatTheJournalIsIntact(installation);
        Waiting.until(
            "the checkpoint is made",
            () -> count(database, "journal_checkpoint") == checkpoints + 1);
        Waiting.until("what was erased is certified", () -> due.certified() == 3);
        assertThat(due.erased()).isEqualTo(3);
        assertThat(count(database, "stored_file")).as("and a certificate").isEqualTo(files - 2);
        assertThatTheJournalIsIntact(installation);
        assertThat(makeReport(installation).status()).isEqualTo(201);
        assertThat(last.saying(" ERROR [fr.vigie")).isEmpty();
      }
    }
  }

  @Test
  void on_postgresql_each_warning_and_notice_is_claimed_once_and_none_is_lost() throws Exception {
    Installation installation = Installation.fresh("killed-notices");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      DataSource database = postgres.getPostgresDatabase();
      Map<String, String> environment = on(postgres);
      RunningServer server = installation.start(environment);
      ApiClient support = as(DemoAccount.SUPPORT, installation);
      DueWarnings due = DueWarnings.declare(support, database);
      due.beat();
      Waiting.until("the second warning is being written", due::isHanging);
      server.kill();
      due.release();

      assertThat(due.warned()).isEqualTo(1);
      server = installation.start(environment);
      due.beat();
      Waiting.until("all are warned of", () -> due.warned() == 3 && due.isTold());
      assertThatTheJournalIsIntact(installation);
      String ref = taken(support);
      long mails = count(database, "outbox_mail");

      kill(server, database, "incident_notice", () -> tellStructures(support, ref));

      for (String table :
          new String[] {"incident_notice", "incident_notice_text", "incident_notice_structure"}) {
        assertThat(count(database, table)).as(table).isZero();
      }
      assertThat(count(database, "outbox_mail")).isEqualTo(mails);
      try (RunningServer last = installation.start(environment)) {
        assertThat(tellStructures(support, ref).status()).isEqualTo(200);
        assertThat(tellStructures(support, ref).code()).isEqualTo("NOTICE_SETTLED");
        assertThat(count(database, "outbox_mail")).isEqualTo(mails + 2);
        assertThat(due.warned()).isEqualTo(3);
        assertThatTheJournalIsIntact(installation);
        assertThat(last.saying(" ERROR [fr.vigie")).isEmpty();
      }
    }
  }

  /** A ticket of one Structure that was just taken in charge, its second event. */
  private static String taken(ApiClient support) {
    JsonObject made =
        support
            .post(
                "/incidents",
                "application/json",
                """
                {"service":"MEDIMAIL","severity":"MINOR","title":"Essai","organisation":"STR-001"}
                """)
            .json();
    Answer taken =
        support
            .with("If-Match", "\"" + made.getInt("version") + "\"")
            .post("/incidents/" + made.getString("ref") + "/take-charge", "application/json", "{}");
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    return made.getString("ref");
  }

  private static Answer tellStructures(ApiClient support, String ref) {
    return support
        .with("If-Match", "\"" + support.get("/incidents/" + ref).json().getInt("version") + "\"")
        .post("/incidents/" + ref + "/notices/send", "application/json", "{\"event\":2}");
  }

  private static Map<String, String> on(EmbeddedPostgres postgres) {
    return Map.of(
        "VIGIE_DEMO", "true",
        "VIGIE_DB_DRIVER", "postgresql",
        "VIGIE_DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
        "VIGIE_DB_USER", "postgres",
        "VIGIE_DB_PASSWORD", "postgres");
  }

  @Test
  void on_h2_all_rows_of_an_import_are_there_or_none() throws Exception {
    Installation installation = Installation.fresh("killed-h2");
    Map<String, String> environment = Map.of("VIGIE_DEMO", "true");
    Path database = installation.home().resolve("db/vigie.mv.db");
    RunningServer server = installation.start(environment);
    addService(installation);
    String log = StatusLogs.alternating(VERY_MANY);
    long before = Files.size(database);

    CompletableFuture<Answer> work =
        CompletableFuture.supplyAsync(() -> importLog(installation, log));
    Waiting.until(
        "the log is kept and rows are being written",
        () -> Files.size(database) > before + log.length());
    assertThat(work).isNotDone();
    server.kill();

    assertThat(work.handle((answer, cut) -> cut).join()).isInstanceOf(Exception.class);
    try (RunningServer again = installation.start(environment)) {
      assertThatTheJournalIsIntact(installation);
      assertThat(imported(importLog(installation, log))).isEqualTo(VERY_MANY);
      assertThatTheJournalIsIntact(installation);
      assertThat(again.saying(" ERROR [fr.vigie")).isEmpty();
    }
  }

  /** Kills the server when the work has written to a table and is about to commit. */
  private static void kill(
      RunningServer server, DataSource database, String table, Supplier<Answer> work)
      throws Exception {
    CompletableFuture<Answer> answer;
    try (HeldJournal held = HeldJournal.hold(database)) {
      answer = CompletableFuture.supplyAsync(work);
      held.awaitWorkOn(table);
      server.kill();
    }
    assertThat(answer.handle((made, cut) -> cut).join()).isInstanceOf(Exception.class);
  }

  /** Has the hour end, and kills the server in the checkpoint that follows within a minute. */
  private static long killDuringCheckpoint(RunningServer server, DataSource database)
      throws Exception {
    try (HeldJournal held = HeldJournal.hold(database);
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update pulse set last_tick = last_tick - interval '1 hour' where rhythm = 'HOUR'");
      long checkpoints = count(database, "journal_checkpoint");
      held.awaitWorkOn("journal_checkpoint");
      server.kill();
      return checkpoints;
    }
  }

  private static long count(DataSource database, String table) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void addService(Installation installation) {
    Answer added =
        as(DemoAccount.ADMIN, installation)
            .post(
                "/services",
                "application/json",
                """
                {"code":"%s","name":"Service d'essai","operator":"MIPIH","contract":"1901913",
                 "validFor_s":90000,"paths":[{"code":"webmail","aliases":[],"share":1}]}
                """
                    .formatted(SERVICE));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
  }

  private static Answer importLog(Installation installation, int rows) {
    return importLog(installation, StatusLogs.alternating(rows));
  }

  private static Answer importLog(Installation installation, String log) {
    return as(DemoAccount.SUPPORT, installation)
        .post("/services/" + SERVICE + "/status-log", "text/csv", log);
  }

  private static int imported(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().getInt("unchanged")).isZero();
    return answer.json().getInt("imported");
  }

  private static Answer makeReport(Installation installation) {
    return as(DemoAccount.MANAGER, installation)
        .post(
            "/reports",
            "application/json",
            """
            {"kind":"availability","service":"%s","period":"2025-03","language":"fr"}
            """
                .formatted(SERVICE));
  }

  private static void assertThatTheJournalIsIntact(Installation installation) {
    Answer answer = as(DemoAccount.AUDITOR, installation).get("/journal/verify");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonObject journal = answer.json();
    assertThat(journal.getBoolean("intact")).as(answer.body()).isTrue();
  }

  private static ApiClient as(DemoAccount account, Installation installation) {
    return ApiClient.at(installation.portal()).withToken(account.token());
  }
}
