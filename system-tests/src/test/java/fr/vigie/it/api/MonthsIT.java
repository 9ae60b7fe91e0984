package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.journal.verify.Sha256;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A closed month keeps what it said; changed terms change it only by a revision. */
@RunningPortal
@OnBothDatabases
class MonthsIT {
  private static final String MARCH = "/availability?period=2025-03&commitment=A";

  private final OwnService service = OwnService.add();

  @BeforeEach
  void aMonthWithTwoHoursDown() {
    String log =
        """
        at,service,state
        2025-03-11T12:00:00Z,webmail,UP
        2025-03-12T09:00:00Z,webmail,DOWN
        2025-03-12T11:00:00Z,webmail,UP
        2025-03-13T09:00:00Z,webmail,UP
        """;
    assertThat(
            ApiClient.as(DemoAccount.SUPPORT)
                .post(service.path("/status-log"), "text/csv", log)
                .status())
        .isEqualTo(200);
  }

  @Test
  void closing_keeps_the_statement_and_changed_terms_do_not_touch_it() {
    Answer closed = act("close", "0", null);
    assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    JsonObject before = statement("");

    observeByProbes();
    JsonObject after = statement("");

    assertThat(before.getBoolean("provisional")).isFalse();
    assertThat(before.getJsonObject("kept").getInt("revision")).isEqualTo(1);
    assertThat(before.getJsonObject("kept").getString("sha256"))
        .isEqualTo(revision(closed, 0).getString("sha256"));
    assertThat(after).isEqualTo(before);
    assertThat(differs()).isTrue();
    assertThat(counted(statement("2025")))
        .as("the year counts the closed month as it was kept")
        .isEqualTo(counted(before));
  }

  @Test
  void a_revision_takes_the_new_terms_and_the_old_one_stays_readable() {
    act("close", "0", null);
    JsonObject before = statement("");
    observeByProbes();

    Answer unreasoned = act("revise", "1", Json.createObjectBuilder().build());
    Answer revised = act("revise", "1", reason("Sondes depuis le début de l'année"));
    JsonObject after = statement("");

    assertThat(unreasoned.code()).isEqualTo("INVALID_INPUT");
    assertThat(revised.status()).as(revised.body()).isEqualTo(200);
    assertThat(revised.header("ETag")).isEqualTo("\"2\"");
    assertThat(revision(revised, 1).getString("reason")).startsWith("Sondes");
    assertThat(after.getJsonObject("kept").getInt("revision")).isEqualTo(2);
    assertThat(after.getJsonNumber("unknownSeconds").longValue())
        .isGreaterThan(before.getJsonNumber("unknownSeconds").longValue());
    assertThat(statement("2025-03&revision=1").getJsonArray("commitments"))
        .isEqualTo(before.getJsonArray("commitments"));
    assertThat(differs()).isFalse();
    assertThat(act("revise", "2", reason("encore")).code()).isEqualTo("NOTHING_TO_REVISE");
  }

  @Test
  void what_is_kept_has_the_digest_that_it_says_and_names_its_terms() {
    act("close", "0", null);

    JsonObject kept =
        ApiClient.as(DemoAccount.AUDITOR).get(service.path("/months/2025-03/revisions/1")).json();
    JsonObject terms = kept.getJsonObject("kept").getJsonObject("terms");

    assertThat(Sha256.hex(kept.getString("canonical")))
        .isEqualTo(kept.getJsonObject("revision").getString("sha256"));
    assertThat(terms.getString("contract")).isEqualTo("1901913");
    assertThat(terms.getJsonObject("contractVersion").getJsonObject("readings"))
        .containsKey("WEEKDAY_HOLIDAYS");
    assertThat(terms.getJsonObject("calendars").getString("BUSINESS-08-18"))
        .startsWith("BUSINESS-08-18-");
    assertThat(terms.getInt("validForSeconds")).isEqualTo(90_000);
    assertThat(terms.getJsonArray("shares")).hasSize(1);
  }

  @Test
  void a_reopened_month_is_computed_again_and_closing_it_makes_another_revision() {
    act("close", "0", null);

    assertThat(act("close", "1", null).code()).isEqualTo("MONTH_CLOSED");
    assertThat(act("reopen", "0", reason("stale")).code()).isEqualTo("CHANGED_MEANWHILE");
    assertThat(act("reopen", null, reason("blind")).code()).isEqualTo("VERSION_REQUIRED");
    Answer reopened = act("reopen", "1", reason("Journal incomplet"));
    assertThat(reopened.json().getBoolean("closed")).isFalse();
    assertThat(statement("").get("kept")).isEqualTo(JsonValue.NULL);
    assertThat(statement("").getBoolean("provisional")).isTrue();
    assertThat(act("reopen", "1", reason("again")).code()).isEqualTo("WRONG_STATE");
    Answer again = act("close", "1", null);

    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.json().getJsonArray("revisions")).hasSize(2);
    assertThat(
            ApiClient.as(DemoAccount.MANAGER)
                .get(service.path("/months"))
                .json()
                .getJsonArray("items"))
        .hasSize(1);
  }

  @Test
  void the_report_of_a_closed_month_shows_what_it_keeps_and_proves_it() {
    act("close", "0", null);
    observeByProbes();

    JsonObject made =
        ApiClient.as(DemoAccount.MANAGER)
            .post(
                "/reports",
                Json.createObjectBuilder()
                    .add("kind", "availability")
                    .add("service", service.code())
                    .add("period", "2025-03")
                    .build())
            .json();

    assertThat(made.getBoolean("provisional")).isFalse();
    assertThat(made.getString("verdict")).isEqualTo(statement("").getString("verdict"));
  }

  @Test
  void whoever_may_not_close_months_may_not_revise_them_and_a_month_that_runs_is_not_closed() {
    Answer support =
        ApiClient.as(DemoAccount.SUPPORT)
            .with("If-Match", "\"0\"")
            .post(service.path("/months/2025-03/close"), Json.createObjectBuilder().build());

    assertThat(support.code()).isEqualTo("NOT_PERMITTED");
    assertThat(
            ApiClient.as(DemoAccount.MANAGER)
                .with("If-Match", "\"0\"")
                .post(service.path("/months/2099-01/close"), Json.createObjectBuilder().build())
                .code())
        .isEqualTo("MONTH_NOT_OVER");
  }

  private Answer act(String act, String version, JsonObject body) {
    ApiClient manager = ApiClient.as(DemoAccount.MANAGER);
    ApiClient client = version == null ? manager : manager.with("If-Match", '"' + version + '"');
    return client.post(
        service.path("/months/2025-03/" + act),
        body == null ? Json.createObjectBuilder().build() : body);
  }

  private static JsonObject reason(String reason) {
    return Json.createObjectBuilder().add("reason", reason).build();
  }

  private void observeByProbes() {
    String version = ApiClient.as(DemoAccount.ADMIN).get(service.path("")).header("ETag");
    Answer changed =
        ApiClient.as(DemoAccount.ADMIN)
            .with("If-Match", version)
            .put(
                service.path("/observation"),
                Json.createObjectBuilder()
                    .add("observedBy", "PROBES")
                    .add("reason", "Sondes toutes les minutes")
                    .build());
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().getInt("validFor_s")).isEqualTo(300);
  }

  private JsonObject statement(String period) {
    String query = period.isEmpty() ? MARCH : "/availability?commitment=A&period=" + period;
    return ApiClient.as(DemoAccount.MANAGER).get(service.path(query)).json();
  }

  private static int counted(JsonObject statement) {
    return statement.getJsonArray("commitments").getJsonObject(0).getInt("netSeconds");
  }

  private boolean differs() {
    return ApiClient.as(DemoAccount.MANAGER)
        .get(service.path("/months/2025-03/revision"))
        .json()
        .getBoolean("differs");
  }

  private static JsonObject revision(Answer month, int index) {
    return month.json().getJsonArray("revisions").getJsonObject(index);
  }
}
