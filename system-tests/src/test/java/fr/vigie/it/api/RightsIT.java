package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request from its receipt to its answer, and each unlawful step beside the lawful one. */
@RunningPortal
@OnBothDatabases
class RightsIT {
  private static final String REQUESTS = "/rights-requests";
  private static final JsonObject NOTHING = JsonObject.EMPTY_JSON_OBJECT;

  @Test
  void an_answer_is_decided_sent_and_closed_and_never_in_another_order() {
    String ref = receive(DemoAccount.DPO_STRUCTURE, request("MEDIMAIL-EXCHANGE", "ACCESS"));

    assertThat(act(DemoAccount.DPO_STRUCTURE, ref, "close", NOTHING).code())
        .isEqualTo("ANSWER_OWED");
    assertThat(act(DemoAccount.DPO_STRUCTURE, ref, "send", NOTHING).code())
        .isEqualTo("NOTHING_DECIDED");
    lawful(act(DemoAccount.DPO_STRUCTURE, ref, "acknowledge", NOTHING));
    JsonObject refusal =
        Json.createObjectBuilder()
            .add("right", "ACCESS")
            .add("outcome", "REFUSED")
            .add("ground", "EXCESSIVE")
            .add("text", "Troisième demande identique en un mois")
            .build();
    lawful(act(DemoAccount.DPO_STRUCTURE, ref, "decide", refusal));
    assertThat(act(DemoAccount.DPO_STRUCTURE, ref, "send", mentioning("REASONS", "COURT")).code())
        .isEqualTo("REMEDIES_MISSING");
    JsonObject answered =
        lawful(
            act(
                DemoAccount.DPO_STRUCTURE,
                ref,
                "send",
                mentioning("REASONS", "CNIL", "COURT", "CADA")));
    assertThat(answered.getString("status")).isEqualTo("ANSWERED");
    assertThat(answered.getJsonArray("deadlines").getJsonObject(0).getString("state"))
        .isEqualTo("MET");
    assertThat(lawful(act(DemoAccount.DPO_STRUCTURE, ref, "close", NOTHING)).getString("status"))
        .isEqualTo("CLOSED");
  }

  @Test
  void level_1_forwards_what_the_structure_answers_and_the_structure_sees_it_only_then() {
    String ref =
        receive(
            DemoAccount.SUPPORT,
            request("MEDIMAIL-EXCHANGE", "ACCESS").add("controller", "STR-001"));

    assertThat(ApiClient.as(DemoAccount.DPO_STRUCTURE).get(REQUESTS + "/" + ref).status())
        .isEqualTo(404);
    JsonObject decision =
        Json.createObjectBuilder().add("right", "ACCESS").add("outcome", "GRANTED").build();
    assertThat(act(DemoAccount.DPO, ref, "decide", decision).code())
        .isEqualTo("NOT_THE_CONTROLLER");
    lawful(act(DemoAccount.DPO, ref, "forward", NOTHING));
    JsonObject seen = ApiClient.as(DemoAccount.DPO_STRUCTURE).get(REQUESTS + "/" + ref).json();
    assertThat(seen.getBoolean("answers")).isTrue();
    lawful(act(DemoAccount.DPO_STRUCTURE, ref, "confirm-forward", NOTHING));
    lawful(act(DemoAccount.DPO_STRUCTURE, ref, "decide", decision));
  }

  @Test
  void what_happened_outside_is_recorded_late_and_marked() {
    String ref =
        receive(
            DemoAccount.DPO_STRUCTURE,
            request("MEDIMAIL-EXCHANGE", "ACCESS").add("receivedAt", "2026-03-05T12:00:00+01:00"));

    assertThat(
            act(DemoAccount.DPO_STRUCTURE, ref, "extend", text("Très nombreuses données")).code())
        .isEqualTo("EXTENSION_TOO_LATE");
    JsonObject posted =
        Json.createObjectBuilder()
            .add("at", "2026-04-08T09:00:00+02:00")
            .add("channel", "LETTER")
            .add("text", "Très nombreuses données")
            .build();
    JsonObject recorded = lawful(act(DemoAccount.DPO_STRUCTURE, ref, "extend", posted));

    JsonArray events = recorded.getJsonArray("events");
    JsonObject notice = events.getJsonObject(events.size() - 1);
    assertThat(notice.getString("remark")).isEqualTo("AFTER_PERIOD");
    assertThat(notice.getBoolean("recordedLater")).isTrue();
    assertThat(recorded.getJsonArray("deadlines").getJsonObject(0).getString("due"))
        .isEqualTo("2026-04-07");
  }

  @Test
  void a_request_received_in_the_future_or_told_before_its_receipt_is_refused() {
    Answer early =
        ApiClient.as(DemoAccount.DPO_STRUCTURE)
            .post(
                REQUESTS,
                request("MEDIMAIL-EXCHANGE", "ACCESS")
                    .add("receivedAt", "2999-01-01T00:00:00Z")
                    .build());
    assertThat(early.code()).isEqualTo("FACT_IN_FUTURE");

    String ref = receive(DemoAccount.DPO_STRUCTURE, request("MEDIMAIL-EXCHANGE", "ACCESS"));
    JsonObject before =
        Json.createObjectBuilder().add("at", "2020-01-01T00:00:00Z").add("text", "vu").build();
    assertThat(act(DemoAccount.DPO_STRUCTURE, ref, "note", before).code())
        .isEqualTo("FACT_BEFORE_RECEIPT");
  }

  @Test
  void two_agents_deciding_at_once_do_not_overwrite_each_other() {
    String ref = receive(DemoAccount.DPO_STRUCTURE, request("MEDIMAIL-EXCHANGE", "ACCESS"));
    String tag = ApiClient.as(DemoAccount.DPO_STRUCTURE).get(REQUESTS + "/" + ref).header("ETag");
    JsonObject decision =
        Json.createObjectBuilder().add("right", "ACCESS").add("outcome", "GRANTED").build();

    Answer first = decide(ref, tag, decision);
    Answer second = decide(ref, tag, decision);

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(412);
  }

  private static Answer decide(String ref, String tag, JsonObject decision) {
    return ApiClient.as(DemoAccount.DPO_STRUCTURE)
        .with("If-Match", tag)
        .post(REQUESTS + "/" + ref + "/decide", decision);
  }

  @Test
  void pages_of_the_register_follow_each_other_without_gap_or_repetition() {
    List<String> made =
        List.of(
            receive(DemoAccount.OPERATOR, request("MEDIMAIL-ACCOUNTS", "ACCESS")),
            receive(DemoAccount.OPERATOR, request("MEDIMAIL-ACCOUNTS", "ERASURE")),
            receive(DemoAccount.OPERATOR, request("MEDIMAIL-ACCOUNTS", "PORTABILITY")));
    var seen = new java.util.ArrayList<String>();
    String next = "";
    do {
      JsonObject page = ApiClient.as(DemoAccount.OPERATOR).get(REQUESTS + "?limit=2" + next).json();
      page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .map(row -> row.getString("ref"))
          .forEach(seen::add);
      next = page.isNull("next") ? null : "&after=" + page.getString("next");
    } while (next != null);

    assertThat(seen).doesNotHaveDuplicates().containsAll(made);
  }

  private static JsonObjectBuilder request(String processing, String right) {
    return Json.createObjectBuilder()
        .add("processing", processing)
        .add("channel", "LETTER")
        .add("receivedAt", "2026-11-05T10:00:00+01:00")
        .add("rights", Json.createArrayBuilder().add(right))
        .add(
            "person", Json.createObjectBuilder().add("requesterName", "Personne de démonstration"));
  }

  private static String receive(DemoAccount account, JsonObjectBuilder request) {
    Answer made = ApiClient.as(account).post(REQUESTS, request.build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  private static Answer act(DemoAccount account, String ref, String act, JsonObject body) {
    String tag = ApiClient.as(account).get(REQUESTS + "/" + ref).header("ETag");
    return ApiClient.as(account).with("If-Match", tag).post(REQUESTS + "/" + ref + "/" + act, body);
  }

  private static JsonObject lawful(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static JsonObject text(String text) {
    return Json.createObjectBuilder().add("text", text).build();
  }

  private static JsonObject mentioning(String... mentions) {
    var said = Json.createArrayBuilder();
    List.of(mentions).forEach(said::add);
    return Json.createObjectBuilder().add("mentions", said).build();
  }
}
