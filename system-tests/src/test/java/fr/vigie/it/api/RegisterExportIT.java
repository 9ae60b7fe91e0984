package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.reports.Conformance;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register leaves the portal in three forms that say the same, and name nobody. */
@RunningPortal
@OnBothDatabases
class RegisterExportIT {
  private static final String NAME = "Personne exportée par erreur";
  private static final String EXPORT = "/rights-requests/export?from=2026-11-01&to=2026-11-30";
  private static final ApiClient DPO = ApiClient.as(DemoAccount.DPO_STRUCTURE);

  @Test
  void a_table_tells_each_request_and_nobodys_name() {
    String ref = receive(DPO, null);

    Answer csv = DPO.get(EXPORT + "&format=csv");

    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"vigie-register-2026-11-01-2026-11-30.csv\"");
    assertThat(csv.body()).startsWith("\uFEFFNuméro;").contains("\n" + ref).doesNotContain(NAME);
    assertThat(DPO.with("Accept-Language", "en").get(EXPORT + "&format=csv").body())
        .startsWith("\uFEFFNumber,");
  }

  @Test
  void filters_of_the_list_narrow_the_table() {
    String ref = receive(DPO, null);

    assertThat(DPO.get(EXPORT + "&format=csv&status=CLOSED").body()).doesNotContain(ref);
    assertThat(DPO.get(EXPORT + "&format=csv&status=RECEIVED").body()).contains(ref);
    assertThat(DPO.get(EXPORT + "&format=csv&dueBefore=2026-11-02T00:00:00Z").body())
        .doesNotContain(ref);
  }

  @Test
  void a_workbook_is_one() {
    receive(DPO, null);

    byte[] workbook = DPO.download(EXPORT + "&format=xlsx");

    assertThat(new String(workbook, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    assertThat(DPO.get(EXPORT + "&format=xlsx").header("Content-Type"))
        .contains("spreadsheetml.sheet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_sealed_register_is_archivable_accessible_and_verified(String language) throws Exception {
    receive(DPO, null);

    byte[] pdf = DPO.with("Accept-Language", language).download(EXPORT + "&format=pdf");

    Conformance.assertArchivableAndAccessible(pdf);
    JsonObject verified =
        ApiClient.anonymous().post("/reports/verify", "application/pdf", pdf).json();
    assertThat(verified.getBoolean("intact")).as("%s", verified).isTrue();
    assertThat(verified.getBoolean("figuresFollowFromEvidence")).isTrue();
  }

  @Test
  void of_what_was_passed_on_only_the_own_acts_are_told() {
    ApiClient support = ApiClient.as(DemoAccount.SUPPORT);
    String ref = receive(support, "STR-001");
    JsonObject read = support.get("/rights-requests/" + ref).json();
    support
        .with("If-Match", "\"" + read.getInt("version") + "\"")
        .post("/rights-requests/" + ref + "/forward", JsonObject.EMPTY_JSON_OBJECT);
    JsonObject seen = DPO.get("/rights-requests/" + ref).json();
    DPO.with("If-Match", "\"" + seen.getInt("version") + "\"")
        .post(
            "/rights-requests/" + ref + "/decide",
            Json.createObjectBuilder()
                .add("right", "ACCESS")
                .add("outcome", "REFUSED")
                .add("ground", "EXCESSIVE")
                .add("text", "Déjà répondu")
                .build());

    String line = line(support.get(EXPORT + "&format=csv").body(), ref);

    assertThat(line).contains(";Transmise;transmise;").endsWith(";;;;;;;;non");
    assertThat(line(DPO.get(EXPORT + "&format=csv").body(), ref)).contains("Demande excessive");
    JsonObject others =
        support
            .get("/rights-requests/figures?from=2026-11-01&to=2026-11-30")
            .json()
            .getJsonObject("others");
    assertThat(List.of("<5", "hidden", "0")).contains(others.getString("late"));
  }

  @Test
  void who_may_not_read_a_register_gets_none() {
    assertThat(ApiClient.as(DemoAccount.MANAGER).get(EXPORT + "&format=csv").status())
        .isEqualTo(403);
    assertThat(ApiClient.as(DemoAccount.STRUCTURE).get(EXPORT + "&format=pdf").status())
        .isEqualTo(403);
    assertThat(ApiClient.as(DemoAccount.STRUCTURE).get(EXPORT + "&format=csv").status())
        .isEqualTo(200);
    assertThat(ApiClient.anonymous().get(EXPORT + "&format=csv").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?format=ods&from=2026-01-01&to=2026-01-31",
        "?format=csv&to=2026-01-31",
        "?format=csv&from=2026-02-01&to=2026-01-31",
        "?format=csv&from=2024-01-01&to=2026-01-31",
        "?format=csv&from=2026-01-01&to=2026-01-31&status=NONE"
      })
  void a_span_or_filter_that_is_none_is_refused(String query) {
    assertThat(DPO.get("/rights-requests/export" + query).code()).isEqualTo("INVALID_INPUT");
  }

  private static String line(String csv, String ref) {
    return csv.lines().filter(row -> row.startsWith(ref)).findFirst().orElseThrow();
  }

  private static String receive(ApiClient program, String controller) {
    JsonObjectBuilder request =
        Json.createObjectBuilder()
            .add("processing", "MEDIMAIL-EXCHANGE")
            .add("channel", "LETTER")
            .add("receivedAt", "2026-11-05T10:00:00+01:00")
            .add("rights", Json.createArrayBuilder().add("ACCESS"))
            .add("person", Json.createObjectBuilder().add("requesterName", NAME));
    if (controller != null) {
      request.add("controller", controller);
    }
    Answer made = program.post("/rights-requests", request.build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }
}
