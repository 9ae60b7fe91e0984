package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an authority asks: by when, what was answered, and what is kept meanwhile. */
@RunningPortal
@OnBothDatabases
class InquiriesIT {
  private static final String INQUIRIES = "/inquiries";
  private static final ApiClient DPO = ApiClient.as(DemoAccount.DPO_STRUCTURE);

  @Test
  void an_inquiry_lives_from_its_letter_to_its_closing() {
    JsonObject inquiry = register("2026-11-10", "2026-11-18");
    assertThat(inquiry.getString("status")).isEqualTo("TO_ANSWER");
    assertThat(inquiry.getString("dueAt")).isEqualTo("2026-11-18T23:00:00Z");
    String ref = inquiry.getString("ref");
    assertThat(act(ref, "close", null).code()).isEqualTo("ANSWER_OWED");

    lawful(
        act(
            ref,
            "extend",
            Json.createObjectBuilder()
                .add("at", "2026-11-12T09:00:00Z")
                .add("dueOn", "2026-11-20")
                .build()));
    JsonObject answered =
        lawful(
            act(
                ref,
                "answer",
                Json.createObjectBuilder()
                    .add("at", "2026-11-21T12:00:00Z")
                    .add("channel", "LETTER")
                    .add("text", "Pièces envoyées en recommandé")
                    .build()));
    assertThat(answered.getString("status")).isEqualTo("ANSWERED");
    assertThat(
            answered.getJsonArray("events").getValuesAs(JsonObject.class).stream()
                .filter(event -> !event.isNull("remark"))
                .map(event -> event.getString("type") + " " + event.getString("remark")))
        .containsExactly("ANSWERED LATE");
    assertThat(act(ref, "answer", null).code()).isEqualTo("WRONG_STATE");

    JsonObject closed = lawful(act(ref, "close", null));

    assertThat(closed.getString("status")).isEqualTo("CLOSED");
    assertThat(act(ref, "note", text("Encore")).status()).isEqualTo(409);
    assertThat(act(ref, "reopen", null).code()).isEqualTo("REASONS_MISSING");
    assertThat(lawful(act(ref, "reopen", text("Relance"))).getString("status"))
        .isEqualTo("TO_ANSWER");
  }

  @Test
  void unlawful_twins_are_refused() {
    String ref = register("2026-11-10", "2026-11-18").getString("ref");

    assertThat(fact(ref, "answer", "2026-11-09T09:00:00Z").code()).isEqualTo("FACT_BEFORE_RECEIPT");
    assertThat(fact(ref, "answer", "2126-11-09T09:00:00Z").code()).isEqualTo("FACT_IN_FUTURE");
    assertThat(due(ref, "2026-11-18").code()).isEqualTo("DUE_NOT_LATER");
    assertThat(act(ref, "extend", JsonObject.EMPTY_JSON_OBJECT).code()).isEqualTo("INVALID_INPUT");
    assertThat(DPO.post(INQUIRIES, inquiry("2026-11-10").add("dueOn", "2026-11-08").build()).code())
        .isEqualTo("DUE_BEFORE_RECEIPT");
    assertThat(DPO.post(INQUIRIES, inquiry("2126-11-10").build()).code())
        .isEqualTo("FACT_IN_FUTURE");
    String open = register("2026-11-10", null).getString("ref");
    assertThat(due(open, "2026-12-31").code()).isEqualTo("WRONG_STATE");
    assertThat(DPO.post(INQUIRIES + "/" + ref + "/note", text("Sans version")).code())
        .isEqualTo("VERSION_REQUIRED");
    assertThat(
            DPO.with("If-Match", "\"0\"")
                .post(INQUIRIES + "/" + ref + "/note", text("Vieille version"))
                .code())
        .isEqualTo("CHANGED_MEANWHILE");
  }

  @Test
  void a_linked_request_is_held_until_each_of_its_inquiries_is_closed() {
    String request = request();
    String first = register("2026-11-10", null).getString("ref");
    String second = register("2026-11-10", null).getString("ref");

    lawful(act(first, "link", link(request)));
    lawful(act(second, "link", link(request)));
    assertThat(act(first, "link", link(request)).code()).isEqualTo("ALREADY_EXISTS");
    assertThat(act(first, "link", link("DR-1999-0001")).status()).isEqualTo(404);
    assertThat(isHeld(request)).isTrue();
    lawful(act(first, "answer", null));
    lawful(act(first, "close", null));
    assertThat(isHeld(request)).isTrue();
    JsonObject detached =
        lawful(
            act(
                second,
                "unlink",
                Json.createObjectBuilder().add("request", request).add("text", "Erreur").build()));

    assertThat(isHeld(request)).isFalse();
    assertThat(detached.getJsonArray("requests")).isEmpty();
  }

  @Test
  void a_hold_set_by_hand_outlives_the_inquiry() {
    String request = request();
    String inquiry = register("2026-11-10", null).getString("ref");
    lawful(act(inquiry, "link", link(request)));
    JsonObject work = DPO.get("/rights-requests/" + request + "/work").json();
    DPO.with("If-Match", "\"" + work.getInt("version") + "\"")
        .post("/rights-requests/" + request + "/work/hold", text("Recours"));
    lawful(act(inquiry, "answer", null));
    lawful(act(inquiry, "close", null));

    assertThat(isHeld(request)).isTrue();
  }

  @Test
  void inquiries_are_found_by_what_they_say_and_come_by_due_date() {
    String word = UUID.randomUUID().toString();
    DPO.post(
        INQUIRIES, inquiry("2026-11-10").add("theirRef", word).add("dueOn", "2026-12-24").build());
    DPO.post(
        INQUIRIES, inquiry("2026-11-10").add("theirRef", word).add("dueOn", "2026-12-01").build());
    DPO.post(INQUIRIES, inquiry("2026-11-10").add("theirRef", word).build());

    var page = DPO.get(INQUIRIES + "?limit=2&status=TO_ANSWER&q=" + word).json();
    var last =
        DPO.get(
                INQUIRIES
                    + "?limit=2&status=TO_ANSWER&q="
                    + word
                    + "&after="
                    + page.getString("next"))
            .json();

    assertThat(page.getJsonArray("items").getValuesAs(JsonObject.class))
        .extracting(row -> row.getString("dueAt"))
        .containsExactly("2026-12-01T23:00:00Z", "2026-12-24T23:00:00Z");
    assertThat(last.getJsonArray("items")).hasSize(1);
    assertThat(last.getJsonArray("items").getJsonObject(0).isNull("dueAt")).isTrue();
    assertThat(DPO.get(INQUIRIES + "?sort=-receivedAt&limit=1").status()).isEqualTo(200);
    assertThat(DPO.get(INQUIRIES + "?status=NONE").code()).isEqualTo("INVALID_INPUT");
  }

  @Test
  void the_same_key_registers_once() {
    ApiClient program = DPO.with("Idempotency-Key", UUID.randomUUID().toString());
    JsonObject body = inquiry("2026-11-10").build();

    String first = program.post(INQUIRIES, body).json().getString("ref");

    assertThat(program.post(INQUIRIES, body).json().getString("ref")).isEqualTo(first);
  }

  @Test
  void nobody_else_sees_an_inquiry() {
    String ref = register("2026-11-10", null).getString("ref");

    assertThat(ApiClient.as(DemoAccount.DPO).get(INQUIRIES + "/" + ref).status()).isEqualTo(404);
    assertThat(ApiClient.as(DemoAccount.SUPPORT).get(INQUIRIES).status()).isEqualTo(403);
    assertThat(ApiClient.as(DemoAccount.AUDITOR).get(INQUIRIES).status()).isEqualTo(200);
    assertThat(
            ApiClient.as(DemoAccount.AUDITOR)
                .post(INQUIRIES, inquiry("2026-11-10").build())
                .status())
        .isEqualTo(403);
  }

  private static boolean isHeld(String request) {
    return DPO.get("/rights-requests/" + request + "/work").json().getBoolean("held");
  }

  private static JsonObjectBuilder inquiry(String day) {
    return Json.createObjectBuilder()
        .add("authority", "CNIL")
        .add("authorityName", "CNIL (essai)")
        .add("subject", "Contrôle d'essai")
        .add("channel", "LETTER")
        .add("receivedAt", day + "T09:00:00Z");
  }

  private static JsonObject register(String day, String due) {
    JsonObjectBuilder inquiry = inquiry(day);
    if (due != null) {
      inquiry.add("dueOn", due);
    }
    Answer made = DPO.post(INQUIRIES, inquiry.build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith(INQUIRIES + "/" + made.json().getString("ref"));
    return made.json();
  }

  private static Answer act(String ref, String act, JsonObject body) {
    JsonObject read = DPO.get(INQUIRIES + "/" + ref).json();
    return DPO.with("If-Match", "\"" + read.getInt("version") + "\"")
        .post(
            INQUIRIES + "/" + ref + "/" + act, body == null ? JsonObject.EMPTY_JSON_OBJECT : body);
  }

  private static Answer fact(String ref, String act, String at) {
    return act(ref, act, Json.createObjectBuilder().add("at", at).build());
  }

  private static Answer due(String ref, String day) {
    return act(ref, "extend", Json.createObjectBuilder().add("dueOn", day).build());
  }

  private static JsonObject link(String request) {
    return Json.createObjectBuilder().add("request", request).build();
  }

  private static JsonObject text(String words) {
    return Json.createObjectBuilder().add("text", words).build();
  }

  private static JsonObject lawful(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String request() {
    return DPO.post(
            "/rights-requests",
            Json.createObjectBuilder()
                .add("processing", "MEDIMAIL-EXCHANGE")
                .add("channel", "LETTER")
                .add("receivedAt", "2026-11-05T10:00:00+01:00")
                .add("rights", Json.createArrayBuilder().add("ACCESS"))
                .add(
                    "person",
                    Json.createObjectBuilder().add("requesterName", "Personne de démonstration"))
                .build())
        .json()
        .getString("ref");
  }
}
