package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.Test;

/** The terms that administrators change: readings, commitments in force, calendars, shares. */
@RunningPortal
@OnBothDatabases
class TermsIT {
  private static final String CONTRACT = "/contracts/1901913";
  private final ApiClient admin = ApiClient.as(DemoAccount.ADMIN);

  @Test
  void another_reading_of_the_year_moves_the_annual_figures_at_once() {
    OwnService service = OwnService.add();
    String version = version();

    Answer read = change(version + "/readings/ANNUAL", choice("CONTRACT_YEAR"));
    JsonObject year = year(service);
    Answer back = change(version + "/readings/ANNUAL", choice("CALENDAR_YEAR"));

    assertThat(read.status()).as(read.body()).isEqualTo(200);
    assertThat(year.getString("from")).isEqualTo("2025-03-22T23:00:00Z");
    assertThat(back.status()).isEqualTo(200);
    assertThat(year(service).getString("from")).isEqualTo("2024-12-31T23:00:00Z");
  }

  @Test
  void holidays_on_weekdays_are_committed_hours_in_the_other_reading() {
    OwnService service = OwnService.add();
    String version = version();

    long without = committed(service);
    change(version + "/readings/WEEKDAY_HOLIDAYS", choice("OPEN"));
    long with = committed(service);
    change(version + "/readings/WEEKDAY_HOLIDAYS", choice("CLOSED"));

    // May 2025: 1, 8 and 29 are holidays on weekdays
    assertThat(with - without).isEqualTo(3 * 36_000L);
    assertThat(committed(service)).isEqualTo(without);
  }

  @Test
  void a_commitment_is_put_in_force_by_an_amendment_and_then_decides() {
    String commitment = version() + "/commitments/B";

    Answer unsaid =
        admin.with("If-Match", tag()).put(commitment, Json.createObjectBuilder().build());
    Answer auditor =
        ApiClient.as(DemoAccount.AUDITOR).with("If-Match", tag()).put(commitment, force(true));
    Answer put = change(commitment, force(true));
    Answer again = change(commitment, force(true));
    Answer out = change(commitment, force(false));

    assertThat(unsaid.code()).isEqualTo("INVALID_INPUT");
    assertThat(auditor.code()).isEqualTo("NOT_PERMITTED");
    assertThat(put.status()).as(put.body()).isEqualTo(200);
    JsonObject b = put.json().getJsonArray("commitments").getJsonObject(1);
    assertThat(b.getBoolean("inForce")).isTrue();
    assertThat(b.getString("source")).isEqualTo("Avenant 2");
    assertThat(again.code()).isEqualTo("WRONG_STATE");
    assertThat(out.status()).isEqualTo(200);
  }

  @Test
  void a_change_without_the_version_or_from_an_old_one_is_refused() {
    String reading = version() + "/readings/NINETY_DAYS";

    assertThat(admin.put(reading, choice("BUSINESS_DAYS")).code()).isEqualTo("VERSION_REQUIRED");
    assertThat(admin.with("If-Match", "\"0\"").put(reading, choice("BUSINESS_DAYS")).code())
        .isEqualTo("CHANGED_MEANWHILE");
    assertThat(change(reading, choice("NEVER")).code()).isEqualTo("INVALID_INPUT");
  }

  @Test
  void a_closure_is_added_once_and_taken_back() {
    String calendar = "/calendars/LEVEL-1";
    JsonObject closure =
        Json.createObjectBuilder().add("day", "2026-06-15").add("reason", "Inventaire").build();
    ApiClient once = admin.with("Idempotency-Key", java.util.UUID.randomUUID().toString());
    String tag = admin.get(calendar).header("ETag");

    Answer added = once.with("If-Match", tag).post(calendar + "/exceptions", closure);
    Answer repeated = once.with("If-Match", tag).post(calendar + "/exceptions", closure);
    JsonObject exception = added.json().getJsonArray("exceptions").getJsonObject(0);
    Answer dropped =
        admin
            .with("If-Match", added.header("ETag"))
            .delete(calendar + "/exceptions/" + exception.getString("id"));

    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(exception.getString("ends")).isEqualTo("24:00");
    assertThat(repeated.body()).isEqualTo(added.body());
    assertThat(dropped.json().getJsonArray("exceptions")).isEmpty();
    assertThat(admin.get(calendar + "/holidays/2026").json().getJsonArray("holidays")).hasSize(11);
    assertThat(admin.get(calendar + "/holidays/1990").code()).isEqualTo("INVALID_INPUT");
  }

  @Test
  void new_shares_count_from_their_day_on_and_the_earlier_ones_stay() {
    OwnService service = OwnService.add();
    String shares = service.path("/shares");
    String tag = admin.get(shares).header("ETag");

    Answer agreed =
        admin.with("If-Match", tag).post(shares, agreement("2025-06-01", "webmail", "0.4"));
    Answer stale =
        admin.with("If-Match", tag).post(shares, agreement("2025-07-01", "webmail", "0.4"));
    String now = agreed.header("ETag");
    Answer earlier =
        admin.with("If-Match", now).post(shares, agreement("2025-06-01", "webmail", "0.4"));
    Answer tooMany =
        admin.with("If-Match", now).post(shares, agreement("2025-08-01", "webmail", "1.1"));
    Answer unknown =
        admin.with("If-Match", now).post(shares, agreement("2025-08-01", "fax", "0.1"));

    assertThat(agreed.status()).as(agreed.body()).isEqualTo(201);
    JsonArray items = agreed.json().getJsonArray("items");
    assertThat(items.getJsonObject(0).getString("until")).isEqualTo("2025-06-01");
    assertThat(items.getJsonObject(1).getString("source")).isEqualTo("Avenant 3");
    assertThat(stale.code()).isEqualTo("CHANGED_MEANWHILE");
    assertThat(earlier.code()).isEqualTo("INVALID_INPUT");
    assertThat(tooMany.code()).isEqualTo("UNLAWFUL_SHARES");
    assertThat(unknown.code()).isEqualTo("UNLAWFUL_SHARES");
  }

  @Test
  void a_token_is_shown_once_and_revoked_for_good() {
    JsonObject label = Json.createObjectBuilder().add("label", "essai").build();
    ApiClient once =
        ApiClient.as(DemoAccount.DPO)
            .with("Idempotency-Key", java.util.UUID.randomUUID().toString());

    JsonObject made = once.post("/profile/tokens", label).json();
    JsonObject repeated = once.post("/profile/tokens", label).json();
    ApiClient owner = ApiClient.anonymous().withToken(made.getString("token"));
    String login = owner.get("/profile").json().getString("login");
    Answer revoked = owner.delete("/profile/tokens/" + made.getString("id"));

    assertThat(repeated.isNull("token")).isTrue();
    assertThat(repeated.getString("id")).isEqualTo(made.getString("id"));
    assertThat(login).isEqualTo("dpo");
    assertThat(revoked.status()).isEqualTo(204);
    assertThat(owner.get("/profile").status()).isEqualTo(401);
  }

  private String version() {
    JsonArray versions = admin.get(CONTRACT).json().getJsonArray("versions");
    return CONTRACT + "/versions/" + versions.getJsonObject(versions.size() - 1).getString("id");
  }

  private String tag() {
    return admin.get(version()).header("ETag");
  }

  private Answer change(String path, JsonObject body) {
    return admin.with("If-Match", tag()).put(path, body);
  }

  private static JsonObject choice(String choice) {
    return Json.createObjectBuilder().add("choice", choice).add("source", "Compte rendu").build();
  }

  private static JsonObject force(boolean inForce) {
    return Json.createObjectBuilder().add("inForce", inForce).add("source", "Avenant 2").build();
  }

  private static JsonObject agreement(String from, String path, String share) {
    JsonObjectBuilder shares =
        Json.createObjectBuilder().add(path, new java.math.BigDecimal(share));
    return Json.createObjectBuilder()
        .add("from", from)
        .add("source", "Avenant 3")
        .add("shares", shares)
        .build();
  }

  private static JsonObject year(OwnService service) {
    return commitment(service).getJsonObject("year");
  }

  private static long committed(OwnService service) {
    return commitment(service).getJsonNumber("committedSeconds").longValue();
  }

  private static JsonObject commitment(OwnService service) {
    return ApiClient.as(DemoAccount.MANAGER)
        .get(service.path("/availability?period=2025-05&commitment=A"))
        .json()
        .getJsonArray("commitments")
        .getJsonObject(0);
  }
}
