package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.Phrasing;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands around tickets: contacts, planned work, files, outages, corrected holidays. */
@RunningPortal
@OnBothDatabases
class SupportDeskIT {
  private static final ApiClient ADMIN = ApiClient.as(DemoAccount.ADMIN);
  private static final ApiClient SUPPORT = ApiClient.as(DemoAccount.SUPPORT);
  private static final ApiClient OPERATOR = ApiClient.as(DemoAccount.OPERATOR);
  private static final ApiClient STRUCTURE = ApiClient.as(DemoAccount.STRUCTURE);

  private static final JsonObject HOLIDAY =
      Json.createObjectBuilder()
          .add("holiday", true)
          .add("source", "Décret de démonstration")
          .build();

  @Test
  void contacts_are_added_found_changed_and_removed_by_level_1_alone() {
    JsonObject asked =
        contact("Service d'essai " + UUID.randomUUID()).add("organisation", "STR-005").build();
    assertThat(STRUCTURE.post("/contacts", asked).status()).isEqualTo(403);
    Answer made = SUPPORT.post("/contacts", asked);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String id = made.json().getString("id");
    assertThat(contacts("STR-005")).extracting(one -> one.getString("id")).contains(id);

    JsonObject changed = contact("Astreinte d'essai").build();
    assertThat(SUPPORT.put("/contacts/" + id, changed).status()).isEqualTo(428);
    assertThat(at(SUPPORT, 99).put("/contacts/" + id, changed).status()).isEqualTo(412);
    int version = made.json().getInt("version");
    assertThat(at(SUPPORT, version).put("/contacts/" + id, changed).json().getString("job"))
        .isEqualTo("Astreinte d'essai");
    assertThat(at(SUPPORT, version + 1).delete("/contacts/" + id).status()).isEqualTo(204);
    assertThat(contacts("STR-005")).extracting(one -> one.getString("id")).doesNotContain(id);
  }

  @Test
  void planned_work_tells_who_was_told_before_it_and_takes_place_or_not() {
    JsonObject asked = work("2027-02-01T20:00:00+01:00", "2027-02-01T23:00:00+01:00");
    assertThat(once(STRUCTURE).post("/maintenance", asked).status()).isEqualTo(403);
    assertThat(
            once(SUPPORT)
                .post("/maintenance", work("2027-02-01T20:00:00Z", "2027-02-01T20:00:00Z"))
                .code())
        .isEqualTo("INVALID_INPUT");
    JsonObject planned = once(OPERATOR).post("/maintenance", asked).json();
    String path = "/maintenance/" + planned.getString("id");

    Answer future =
        at(SUPPORT, planned.getInt("version"))
            .post(
                path + "/tell",
                Json.createObjectBuilder()
                    .add("channel", "MAIL")
                    .add("at", "2099-01-01T00:00:00Z")
                    .build());
    assertThat(future.code()).isEqualTo("FACT_IN_FUTURE");
    JsonObject told =
        at(SUPPORT, planned.getInt("version"))
            .post(path + "/tell", Json.createObjectBuilder().add("channel", "MAIL").build())
            .json();
    JsonObject notice = told.getJsonArray("notices").getJsonObject(0);
    assertThat(notice.getBoolean("beforehand")).isTrue();
    assertThat(notice.containsKey("organisation") && !notice.isNull("organisation")).isFalse();

    assertThat(
            at(SUPPORT, told.getInt("version"))
                .post(path + "/cancel", JsonObject.EMPTY_JSON_OBJECT)
                .code())
        .isEqualTo("REASONS_MISSING");
    JsonObject reason = Json.createObjectBuilder().add("reason", "Reportés").build();
    JsonObject cancelled =
        at(SUPPORT, told.getInt("version")).post(path + "/cancel", reason).json();
    assertThat(cancelled.getString("cancelReason")).isEqualTo("Reportés");
    assertThat(at(SUPPORT, cancelled.getInt("version")).post(path + "/cancel", reason).code())
        .isEqualTo("WRONG_STATE");
  }

  @Test
  void internal_files_stay_with_the_support_and_any_is_destroyed_by_level_1() {
    String ref = declared(null).getString("ref");
    String files = "/incidents/" + ref + "/files";
    JsonObject internal = attached(files, "INTERNAL", "trace interne");
    JsonObject open = attached(files, "PUBLIC", "copie pour tous");

    assertThat(items(STRUCTURE.get(files)))
        .extracting(one -> ((JsonObject) one).getString("id"))
        .containsExactly(open.getString("id"));
    assertThat(STRUCTURE.get(files + "/" + internal.getString("id") + "/content").status())
        .isEqualTo(404);
    assertThat(
            new String(
                OPERATOR.download(files + "/" + internal.getString("id") + "/content"),
                StandardCharsets.UTF_8))
        .isEqualTo("trace interne");

    JsonObject reason = Json.createObjectBuilder().add("reason", "Montre un patient").build();
    String destroy = files + "/" + open.getString("id") + "/destroy";
    assertThat(OPERATOR.post(destroy, reason).status()).isEqualTo(403);
    assertThat(SUPPORT.post(destroy, JsonObject.EMPTY_JSON_OBJECT).code())
        .isEqualTo("REASONS_MISSING");
    assertThat(SUPPORT.post(destroy, reason).status()).isEqualTo(204);
    assertThat(items(STRUCTURE.get(files))).isEmpty();
  }

  @Test
  void an_outage_is_recorded_once_from_what_the_reader_saw_of_a_blocking_incident() {
    JsonObject ticket = declared(null);
    String outage = "/incidents/" + ticket.getString("ref") + "/outage";
    JsonObject proposal = SUPPORT.get(outage).json().getJsonObject("proposal");
    assertThat(proposal.getJsonObject("declared").getString("from"))
        .isEqualTo(ticket.getString("declaredAt"));
    JsonObject asked =
        Json.createObjectBuilder()
            .add("from", ticket.getString("declaredAt"))
            .add("cause", "Grappe arrêtée")
            .build();
    assertThat(at(STRUCTURE, ticket.getInt("version")).post(outage, asked).status()).isEqualTo(403);
    assertThat(SUPPORT.post(outage, asked).status()).isEqualTo(428);
    Answer recorded = at(SUPPORT, ticket.getInt("version")).post(outage, asked);
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(200);
    assertThat(recorded.json().getJsonArray("recorded")).hasSize(1);
    assertThat(at(SUPPORT, ticket.getInt("version")).post(outage, asked).status()).isEqualTo(412);

    JsonObject known = recorded.json().getJsonArray("recorded").getJsonObject(0);
    int version =
        items(SUPPORT.get("/services/MEDIMAIL/outages")).getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("id").equals(known.getString("id")))
            .findFirst()
            .orElseThrow()
            .getInt("version");
    Answer cancelled =
        at(SUPPORT, version)
            .post(
                "/services/MEDIMAIL/outages/" + known.getString("id") + "/cancel",
                Json.createObjectBuilder().add("reason", "Essai").build());
    assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
  }

  @Test
  void a_holiday_added_later_moves_the_breach_of_an_open_ticket_and_back() {
    String ref = declared("MINOR").getString("ref");
    Instant before = breach(ref);
    String correction = addHoliday();
    try {
      assertThat(breach(ref)).isAfterOrEqualTo(before.plus(Duration.ofHours(23)));
      assertThat(listed(ref)).isEqualTo(breach(ref));
    } finally {
      ADMIN.delete(correction);
    }
    assertThat(breach(ref)).isEqualTo(before);
    assertThat(listed(ref)).isEqualTo(before);
  }

  /** Makes the next support day a public holiday; where that is corrected comes back. */
  private static String addHoliday() {
    LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), Phrasing.ZONE);
    return today
        .plusDays(1)
        .datesUntil(today.plusDays(7))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .map(day -> "/legal-holidays/FR/corrections/" + day)
        .filter(correction -> ADMIN.put(correction, HOLIDAY).status() == 200)
        .findFirst()
        .orElseThrow();
  }

  private static Instant listed(String ref) {
    return Instant.parse(
        items(SUPPORT.get("/incidents?q=" + ref)).getJsonObject(0).getString("breachAt"));
  }

  private static Instant breach(String ref) {
    JsonObject ticket = SUPPORT.get("/incidents/" + ref).json();
    return Instant.parse(ticket.getJsonArray("clocks").getJsonObject(0).getString("dueAt"));
  }

  private static JsonObject attached(String files, String visibility, String text) {
    Answer made =
        SUPPORT
            .with("Content-Disposition", "attachment; filename=\"trace.txt\"")
            .post(
                files + "?visibility=" + visibility,
                "application/octet-stream",
                text.getBytes(StandardCharsets.UTF_8));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json();
  }

  /** A ticket of the demonstration's Structure, blocking unless said otherwise. */
  private static JsonObject declared(String severity) {
    Answer made =
        once(STRUCTURE)
            .post(
                "/incidents",
                Json.createObjectBuilder()
                    .add("service", "MEDIMAIL")
                    .add("severity", severity == null ? "BLOCKING" : severity)
                    .add("title", "Essai du support")
                    .add("organisation", "STR-001")
                    .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json();
  }

  private static JsonObject work(String from, String to) {
    return Json.createObjectBuilder()
        .add("service", "MEDIMAIL")
        .add("from", from)
        .add("to", to)
        .add("title", "Essai de bascule")
        .build();
  }

  private static JsonObjectBuilder contact(String job) {
    return Json.createObjectBuilder().add("part", "ADMINISTRATOR").add("job", job);
  }

  private static List<JsonObject> contacts(String structure) {
    return SUPPORT
        .post("/contacts/find", Json.createObjectBuilder().add("q", structure).build())
        .json()
        .getJsonArray("items")
        .getJsonObject(0)
        .getJsonArray("contacts")
        .getValuesAs(JsonObject.class);
  }

  private static JsonArray items(Answer answer) {
    return answer.json().getJsonArray("items");
  }

  private static ApiClient at(ApiClient client, int version) {
    return client.with("If-Match", "\"" + version + "\"");
  }

  private static ApiClient once(ApiClient client) {
    return client.with("Idempotency-Key", UUID.randomUUID().toString());
  }
}
