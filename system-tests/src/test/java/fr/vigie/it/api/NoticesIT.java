package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.mail.Mails;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Structures hear of incidents by mail: who, once, in which words; and who may change that. */
@RunningPortal
@OnBothDatabases
class NoticesIT {
  private static final ApiClient ADMIN = ApiClient.as(DemoAccount.ADMIN);
  private static final ApiClient SUPPORT = ApiClient.as(DemoAccount.SUPPORT);
  private static final ApiClient OPERATOR = ApiClient.as(DemoAccount.OPERATOR);
  private static final ApiClient STRUCTURE = ApiClient.as(DemoAccount.STRUCTURE);
  private static final long PATIENCE = TimeUnit.MINUTES.toMillis(3);

  @Test
  void the_structures_concerned_are_told_once_of_the_last_act() {
    String ref = declared("MAJOR", "STR-001");
    assertThat(preview(ref, null).code()).isEqualTo("NOTICE_NOT_DUE");
    act(ref, "take-charge", null);
    act(ref, "propose-workaround", "Passez par le SMTP");

    JsonObject preview = lawful(preview(ref, null));
    assertThat(preview.getJsonObject("due").getString("moment")).isEqualTo("WORKAROUND");
    assertThat(preview.getString("message")).isEqualTo("Passez par le SMTP");
    assertThat(codes(preview)).containsExactly("STR-001");
    assertThat(preview.getInt("mails")).isEqualTo(2);
    assertThat(text(preview, 0))
        .contains(ref, "Passez par le SMTP")
        .doesNotContain("Titre interne");
    assertThat(text(preview, 1)).contains("workaround");

    JsonObject sent = lawful(send(ref, preview));
    assertThat(sent.getString("state")).isEqualTo("SENT");
    assertThat(sent.getJsonObject("reach").getInt("mails")).isEqualTo(2);
    Answer again = send(ref, preview);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("NOTICE_SETTLED");
    assertThat(preview(ref, null).code()).isEqualTo("NOTICE_SETTLED");
    JsonObject seen = STRUCTURE.get(notices(ref)).json();
    assertThat(seen.isNull("due")).isTrue();
    assertThat(seen.getJsonArray("items").getJsonObject(0).isNull("reach")).isTrue();
    assertThat(seen.getJsonArray("items").getJsonObject(0).getJsonArray("texts")).hasSize(2);
  }

  @Test
  void of_two_agents_sending_at_once_one_succeeds() {
    String ref = declared("MAJOR", "STR-001");
    act(ref, "take-charge", null);
    JsonObject preview = lawful(preview(ref, null));

    List<Answer> answers =
        List.of(SUPPORT, ADMIN).stream()
            .map(agent -> CompletableFuture.supplyAsync(() -> send(agent, ref, preview)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(lawful(SUPPORT.get(notices(ref))).getJsonArray("items")).hasSize(1);
  }

  @Test
  void what_is_set_aside_needs_a_reason_and_a_later_act_is_told_again() {
    String ref = declared("MAJOR", "STR-001");
    act(ref, "take-charge", null);
    int event = lawful(SUPPORT.get(notices(ref))).getJsonObject("due").getInt("event");

    assertThat(setAside(ref, event, " ").code()).isEqualTo("REASONS_MISSING");
    JsonObject aside = lawful(setAside(ref, event, "Prévenue par téléphone"));
    assertThat(aside.getString("reason")).isEqualTo("Prévenue par téléphone");
    assertThat(setAside(ref, event, "Encore").code()).isEqualTo("NOTICE_SETTLED");
    assertThat(STRUCTURE.get(notices(ref)).json().getJsonArray("items")).isEmpty();

    act(ref, "restore", null);
    assertThat(lawful(SUPPORT.get(notices(ref))).getJsonObject("due").getString("moment"))
        .isEqualTo("RESTORED");
    act(ref, "reopen", null);
    assertThat(lawful(SUPPORT.get(notices(ref))).isNull("due")).isTrue();
  }

  @Test
  void nothing_is_told_of_a_closed_ticket_and_what_was_not_told_before_stays_on_it() {
    String ref = declared("MAJOR", "STR-001");
    act(ref, "take-charge", null);
    act(ref, "restore", null);
    act(ref, "confirm", null);
    JsonObject due = lawful(SUPPORT.get(notices(ref))).getJsonObject("due");
    assertThat(due.getString("moment")).isEqualTo("RESTORED");

    act(ref, "close", null);

    JsonObject closed = lawful(SUPPORT.get(notices(ref)));
    assertThat(closed.isNull("due")).isTrue();
    assertThat(closed.getJsonArray("untold").getJsonObject(0)).isEqualTo(due);
    assertThat(preview(ref, "").code()).isEqualTo("NOTICE_NOT_DUE");
    assertThat(setAside(ref, due.getInt("event"), "Trop tard").code()).isEqualTo("NOTICE_NOT_DUE");
    assertThat(lawful(STRUCTURE.get(notices(ref))).getJsonArray("untold")).isEmpty();
  }

  @Test
  void lists_show_whoever_tells_the_structures_what_they_still_have_to_tell() {
    String ref = declared("MAJOR", "STR-001");
    assertThat(owed(ref)).isEqualTo("-");
    act(ref, "take-charge", null);
    assertThat(owed(ref)).isEqualTo("TAKEN_IN_CHARGE");
    for (ApiClient other : List.of(OPERATOR, STRUCTURE)) {
      assertThat(lawful(other.get("/incidents?notice=due")).getJsonArray("items")).isEmpty();
      assertThat(row(other, "q=" + ref).orElseThrow().isNull("notice")).isTrue();
    }
    assertThat(SUPPORT.get("/incidents?notice=told").code()).isEqualTo("INVALID_INPUT");

    lawful(send(ref, lawful(preview(ref, ""))));
    assertThat(owed(ref)).isEqualTo("-");
    act(ref, "propose-workaround", "Passez par le SMTP");
    assertThat(owed(ref)).isEqualTo("WORKAROUND");
    lawful(setAside(ref, 3, "Prévenue par téléphone"));
    assertThat(owed(ref)).isEqualTo("-");
    act(ref, "restore", null);
    assertThat(owed(ref)).isEqualTo("RESTORED");
    act(ref, "reopen", null);
    assertThat(owed(ref)).isEqualTo("-");
    act(ref, "restore", null);
    String whole = declared("MAJOR", "STR-002");
    linked(ref, whole);
    assertThat(owed(ref)).isEqualTo("-");
    linked(ref, null);
    assertThat(owed(ref)).isEqualTo("RESTORED");
    act(ref, "close", "Sans nouvelles");
    assertThat(owed(ref)).isEqualTo("-");
  }

  @Test
  void of_a_notice_and_an_act_at_the_same_time_the_list_shows_what_is_owed_after_both() {
    for (int turn = 0; turn < 5; turn++) {
      String ref = declared("MAJOR", "STR-001");
      act(ref, "take-charge", null);
      JsonObject preview = lawful(preview(ref, ""));

      CompletableFuture<Answer> sent = CompletableFuture.supplyAsync(() -> send(ref, preview));
      act(ref, "restore", null);

      assertThat(sent.join().status()).isIn(200, 409, 412);
      assertThat(owed(ref)).isEqualTo("RESTORED");
    }
  }

  @Test
  void a_ticket_that_moved_on_is_previewed_again_and_others_do_not_send() {
    String ref = declared("MAJOR", "STR-001");
    act(ref, "take-charge", null);
    JsonObject preview = lawful(preview(ref, null));
    act(ref, "note", "Entre-temps");

    assertThat(send(ref, preview).status()).isEqualTo(412);
    assertThat(send(OPERATOR, ref, preview).status()).isEqualTo(403);
    assertThat(send(STRUCTURE, ref, preview).status()).isEqualTo(403);
    assertThat(SUPPORT.post(notices(ref) + "/send", order(preview)).status()).isEqualTo(428);
    assertThat(lawful(OPERATOR.get(notices(ref))).isNull("due")).isTrue();
    assertThat(
            ApiClient.as(DemoAccount.DPO_STRUCTURE)
                .get(notices(declared("MINOR", "STR-002")))
                .status())
        .isEqualTo(404);
  }

  @Test
  void no_notice_names_a_caller() {
    String ref = declared("MAJOR", "STR-001");
    act(ref, "take-charge", null);

    assertThat(preview(ref, "Signalé par Camille EXEMPLE ce matin").code())
        .isEqualTo("NOTICE_NAMES_CALLER");
    assertThat(preview(ref, "Rappeler le 01.99.00.12.34").code()).isEqualTo("NOTICE_NAMES_CALLER");
    assertThat(lawful(preview(ref, "Signalé ce matin")).getString("message"))
        .isEqualTo("Signalé ce matin");
  }

  @Test
  void no_notice_of_a_larger_ticket_names_a_caller_of_its_parts() {
    String larger =
        SUPPORT
            .post(
                "/incidents",
                Json.createObjectBuilder()
                    .add("service", "MEDIMAIL")
                    .add("severity", "MAJOR")
                    .add("title", "Titre interne")
                    .build())
            .json()
            .getString("ref");
    act(larger, "take-charge", null);
    assertThat(preview(larger, "Signalé par Camille Exemple").status()).isEqualTo(200);

    linked(declared("MAJOR", "STR-002"), larger);

    assertThat(preview(larger, "Signalé par Camille Exemple").code())
        .isEqualTo("NOTICE_NAMES_CALLER");
    assertThat(codes(lawful(preview(larger, "Signalé ce matin")))).contains("STR-002");
  }

  @Test
  void a_blocking_incident_concerns_every_structure_and_those_that_joined_any_other() {
    String blocking = declared("BLOCKING", "STR-001");
    act(blocking, "take-charge", null);
    assertThat(lawful(preview(blocking, "")).getInt("structures")).isGreaterThan(390);

    String major = declared("MAJOR", "STR-001");
    lawful(
        posted(
            SUPPORT,
            major,
            "/join",
            Json.createObjectBuilder().add("organisation", "STR-009").build()));
    act(major, "take-charge", null);
    assertThat(codes(lawful(preview(major, "")))).containsExactlyInAnyOrder("STR-001", "STR-009");
  }

  @Test
  void each_contact_chooses_and_a_structure_sees_its_own_only() {
    JsonObject own = lawful(STRUCTURE.get("/notice-subscriptions"));
    assertThat(own.getString("organisation")).isEqualTo("STR-001");
    assertThat(own.getJsonObject("services").keySet())
        .containsExactlyInAnyOrder("MAILIZ", "MEDIMAIL");
    assertThat(STRUCTURE.get("/notice-subscriptions?organisation=STR-002").status()).isEqualTo(404);
    JsonObject theirs = lawful(SUPPORT.get("/notice-subscriptions?organisation=STR-011"));
    String contact = contact(theirs, 0);
    assertThat(choose(STRUCTURE, contact, "MEDIMAIL", "NONE").status()).isEqualTo(404);
    assertThat(choose(OPERATOR, contact, "MEDIMAIL", "NONE").status()).isEqualTo(403);
    assertThat(choose(SUPPORT, contact, "MEDIMAIL", "SOME").code()).isEqualTo("INVALID_INPUT");
    assertThat(choose(SUPPORT, contact, "SUPERVISION", "ALL").status()).isEqualTo(404);
    assertThat(SUPPORT.get("/notice-subscriptions").code()).isEqualTo("INVALID_INPUT");

    lawful(choose(SUPPORT, contact, "MEDIMAIL", "NONE"));
    lawful(choose(SUPPORT, contact(theirs, 1), "MEDIMAIL", "NONE"));
    String ref = declared("MAJOR", "STR-011");
    act(ref, "take-charge", null);
    JsonObject declined = lawful(preview(ref, ""));
    assertThat(declined.getInt("mails")).isZero();
    assertThat(declined.getJsonArray("declined").getString(0)).isEqualTo("STR-011");
    assertThat(send(ref, declined).code()).isEqualTo("NOTICE_WITHOUT_RECIPIENTS");

    lawful(choose(SUPPORT, contact, "MEDIMAIL", "ALL"));
    String other = declared("MAJOR", "STR-001");
    act(other, "take-charge", null);
    assertThat(codes(lawful(preview(other, "")))).containsExactlyInAnyOrder("STR-001", "STR-011");
    lawful(choose(SUPPORT, contact, "MEDIMAIL", "CONCERNED"));
    lawful(choose(SUPPORT, contact(theirs, 1), "MEDIMAIL", "CONCERNED"));
  }

  @Test
  void a_template_takes_known_placeholders_in_versions() {
    String path = "/notice-templates/RESTORED/en";
    JsonObject known = lawful(SUPPORT.get(path));
    ApiClient editor = ADMIN.with("If-Match", "\"" + known.getInt("version") + "\"");
    assertThat(editor.put(path, wording("{{service}}", "{{caller}}")).code())
        .isEqualTo("UNKNOWN_PLACEHOLDER");
    assertThat(editor.put(path, wording("{{service}}", "{{service")).code())
        .isEqualTo("TEMPLATE_UNREADABLE");
    assertThat(editor.put(path, wording("two\nlines", "x")).code()).isEqualTo("INVALID_INPUT");
    assertThat(SUPPORT.with("If-Match", "\"0\"").put(path, wording("x", "x")).status())
        .isEqualTo(403);
    assertThat(
            ADMIN
                .post(path + "/preview", wording("{{service}}", "{{message}}{{reference}}"))
                .json()
                .getString("text"))
        .isEqualTo("INC-2026-00031");

    JsonObject saved =
        lawful(editor.put(path, wording("{{service}} works", "Since {{happenedAt}}")));
    assertThat(saved.getInt("version")).isEqualTo(known.getInt("version") + 1);
    assertThat(editor.put(path, wording("x", "x")).status()).isEqualTo(412);
    String ref = declared("MAJOR", "STR-001");
    act(ref, "restore", null);
    assertThat(text(lawful(preview(ref, "")), 1)).startsWith("Since ");
    lawful(
        ADMIN
            .with("If-Match", "\"" + saved.getInt("version") + "\"")
            .put(path, wording(known.getString("subject"), known.getString("text"))));
    assertThat(
            lawful(SUPPORT.get(path + "/versions"))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class))
        .extracting(version -> version.getInt("version"))
        .contains(saved.getInt("version") + 1, saved.getInt("version"), 0);
  }

  @Test
  void the_chain_of_escalation_belongs_to_the_contract_version() {
    String path = chainPath();
    JsonObject before = lawful(SUPPORT.get(path));
    String tag = "\"" + before.getInt("version") + "\"";
    JsonObject late = step("BREACH+30", "MANAGEMENT", "Direction", "direction@grades.example");
    JsonObject early = step("P75", "LEVEL_1", "Support", "support@grades.example");
    assertThat(SUPPORT.with("If-Match", tag).put(path, chain(late)).status()).isEqualTo(403);
    ApiClient manager = ApiClient.as(DemoAccount.MANAGER).with("If-Match", tag);
    assertThat(manager.put(path, chain(early, early)).code()).isEqualTo("INVALID_INPUT");
    assertThat(manager.put(path, chain(step("P60", "LEVEL_1", "x", "x@y.example"))).code())
        .isEqualTo("INVALID_INPUT");
    assertThat(manager.put(path, chain(step("P50", "LEVEL_1", "x", "nowhere"))).code())
        .isEqualTo("INVALID_INPUT");

    JsonObject saved = lawful(manager.put(path, chain(late, early)));
    assertThat(saved.getJsonArray("steps").getValuesAs(JsonObject.class))
        .extracting(step -> step.getString("point"))
        .containsExactly("P75", "BREACH+30");
    assertThat(manager.put(path, chain(late)).status()).isEqualTo(412);
    lawful(
        ADMIN
            .with("If-Match", "\"" + saved.getInt("version") + "\"")
            .put(path, Json.createObjectBuilder().add("steps", before.get("steps")).build()));
    assertThat(lawful(SUPPORT.get(path)).getJsonArray("steps")).isEqualTo(before.get("steps"));
  }

  @Test
  void a_notice_arrives_in_both_languages_without_what_the_support_wrote_down() throws Exception {
    var relay =
        new GreenMail(
            new ServerSetup(
                Integer.getInteger("it.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    relay.start();
    try {
      String ref = declared("MAJOR", "STR-001");
      act(ref, "take-charge", "Vu avec Camille");
      lawful(send(ref, lawful(preview(ref, "Reprise prévue ce soir"))));

      MimeMessage mail = Mails.about(ref, "referent@str-001.example", relay, PATIENCE);

      String body = ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
      assertThat(body)
          .contains("Reprise prévue ce soir", "pris en compte", "taken in charge", ref)
          .doesNotContain("Titre interne", "Camille", "01 99 00 12 34");
    } finally {
      relay.stop();
    }
  }

  private static String declared(String severity, String structure) {
    Answer made =
        SUPPORT.post(
            "/incidents",
            Json.createObjectBuilder()
                .add("service", "MEDIMAIL")
                .add("severity", severity)
                .add("title", "Titre interne")
                .add("organisation", structure)
                .add("contact", "Camille Exemple")
                .add("phone", "01 99 00 12 34")
                .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  private static void act(String ref, String act, String words) {
    JsonObjectBuilder told = Json.createObjectBuilder();
    if (words != null) {
      told.add("text", words);
    }
    lawful(posted(SUPPORT, ref, "/" + act, told.build()));
  }

  private static Answer posted(ApiClient as, String ref, String path, JsonObject body) {
    int version = SUPPORT.get("/incidents/" + ref).json().getInt("version");
    return as.with("If-Match", "\"" + version + "\"").post("/incidents/" + ref + path, body);
  }

  private static void linked(String ref, String whole) {
    JsonObjectBuilder parent = Json.createObjectBuilder();
    if (whole != null) {
      parent.add("parent", whole);
    }
    lawful(posted(SUPPORT, ref, "/link", parent.build()));
  }

  /** Of what level 1 has to tell the Structures as its list says, in the row and by the filter. */
  private static String owed(String ref) {
    Optional<JsonObject> due = row(SUPPORT, "notice=due&q=" + ref);
    JsonObject listed = row(SUPPORT, "live=false&q=" + ref).orElseThrow();
    assertThat(due).isEqualTo(Optional.of(listed).filter(shown -> !shown.isNull("notice")));
    return listed.getString("notice", "-");
  }

  private static Optional<JsonObject> row(ApiClient as, String asked) {
    return lawful(as.get("/incidents?" + asked))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .findFirst();
  }

  private static String notices(String ref) {
    return "/incidents/" + ref + "/notices";
  }

  private static Answer preview(String ref, String message) {
    JsonObjectBuilder asked = Json.createObjectBuilder();
    if (message != null) {
      asked.add("message", message);
    }
    return SUPPORT.post(notices(ref) + "/preview", asked.build());
  }

  private static Answer send(String ref, JsonObject preview) {
    return send(SUPPORT, ref, preview);
  }

  private static Answer send(ApiClient as, String ref, JsonObject preview) {
    return as.with("If-Match", "\"" + preview.getInt("version") + "\"")
        .post(notices(ref) + "/send", order(preview));
  }

  private static JsonObject order(JsonObject preview) {
    return Json.createObjectBuilder()
        .add("event", preview.getJsonObject("due").getInt("event"))
        .add("message", preview.getString("message"))
        .build();
  }

  private static Answer setAside(String ref, int event, String reason) {
    return posted(
        SUPPORT,
        ref,
        "/notices/set-aside",
        Json.createObjectBuilder().add("event", event).add("reason", reason).build());
  }

  private static Answer choose(ApiClient as, String contact, String service, String choice) {
    return as.put(
        "/notice-subscriptions/" + contact + "/" + service,
        Json.createObjectBuilder().add("choice", choice).build());
  }

  private static String contact(JsonObject subscriptions, int index) {
    return subscriptions.getJsonArray("contacts").getJsonObject(index).getString("id");
  }

  private static String chainPath() {
    JsonObject version =
        lawful(SUPPORT.get("/contracts/1901913")).getJsonArray("versions").getJsonObject(1);
    return "/contracts/1901913/versions/" + version.getString("id") + "/escalation";
  }

  private static JsonObject step(String point, String level, String job, String email) {
    return Json.createObjectBuilder()
        .add("point", point)
        .add("level", level)
        .add("job", job)
        .add("email", email)
        .build();
  }

  private static JsonObject chain(JsonObject... steps) {
    var array = Json.createArrayBuilder();
    List.of(steps).forEach(array::add);
    return Json.createObjectBuilder().add("steps", array).build();
  }

  private static JsonObject wording(String subject, String text) {
    return Json.createObjectBuilder().add("subject", subject).add("text", text).build();
  }

  private static List<String> codes(JsonObject preview) {
    return preview.getJsonArray("recipients").getValuesAs(JsonObject.class).stream()
        .map(told -> ((JsonString) told.get("organisation")).getString())
        .toList();
  }

  private static String text(JsonObject preview, int index) {
    return preview.getJsonArray("texts").getJsonObject(index).getString("text");
  }

  private static JsonObject lawful(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
