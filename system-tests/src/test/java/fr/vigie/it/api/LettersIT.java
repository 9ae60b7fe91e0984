package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.reports.Conformance;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters from the template to the post, each unlawful one beside the lawful one. */
@RunningPortal
@OnBothDatabases
class LettersIT {
  private static final String REQUESTS = "/rights-requests";
  private static final String TEMPLATE = "/letter-templates/REMINDER/en";

  private final ApiClient dpo = ApiClient.as(DemoAccount.DPO_STRUCTURE);
  private final ApiClient admin = ApiClient.as(DemoAccount.ADMIN);

  @ParameterizedTest
  @CsvSource({"{{reasons}}", "{{cnil}}", "{{judicialRemedy}}"})
  void a_refusal_that_lacks_what_it_owes_is_not_signed(String block) {
    String ref = refused("ACCESS");
    JsonObject draft = draft(ref, "REFUSAL");

    Answer refused = sign(ref, changed(draft, draft.getString("text").replace(block, "")));

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("REMEDIES_MISSING");
    assertThat(preview(ref, changed(draft, "CNIL, juge, CADA")).getJsonArray("missing")).hasSize(3);
    assertThat(dpo.get(REQUESTS + "/" + ref + "/letters").json().getJsonArray("items")).isEmpty();
  }

  @Test
  void a_public_body_also_names_the_commission_on_documents() {
    var grades = ApiClient.as(DemoAccount.DPO);
    Answer made = grades.post(REQUESTS, request("MEDIMAIL-GRADES", "ACCESS").build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String letters = REQUESTS + "/" + made.json().getString("ref") + "/letters";
    grades
        .with("If-Match", made.header("ETag"))
        .post(
            REQUESTS + "/" + made.json().getString("ref") + "/decide",
            decision("ACCESS", "REFUSED"));
    JsonObject draft = grades.get(letters + "/draft?kind=REFUSAL").json();

    Answer without =
        grades.post(letters, changed(draft, draft.getString("text").replace("{{cada}}", "CADA")));

    assertThat(without.code()).isEqualTo("REMEDIES_MISSING");
    assertThat(without.json().getString("detail")).contains("CADA");
    Answer with = grades.post(letters, draft);
    assertThat(with.status()).as(with.body()).isEqualTo(201);
    assertThat(names(with.json(), "mentions")).containsExactly("REASONS", "CNIL", "COURT", "CADA");
  }

  @Test
  void a_refusal_without_typed_reasons_is_not_signed() {
    String ref = refused("ACCESS");
    JsonObject draft = draft(ref, "REFUSAL");
    assertThat(draft.getString("words")).contains("Troisième demande");

    Answer refused = sign(ref, Json.createObjectBuilder(draft).add("words", " ").build());

    assertThat(refused.code()).isEqualTo("REMEDIES_MISSING");
  }

  @Test
  void a_complete_refusal_is_signed_verifies_and_answers_when_it_is_posted() throws Exception {
    String ref = refused("ACCESS");
    JsonObject letter = signed(ref, draft(ref, "REFUSAL"));
    assertThat(names(letter, "mentions")).containsExactly("REASONS", "CNIL", "COURT");
    assertThat(status(ref)).isEqualTo("DECIDED");

    byte[] pdf = dpo.download(path(ref, letter) + "/pdf");
    Conformance.assertArchivableAndAccessible(pdf);
    JsonObject found = ApiClient.anonymous().post("/reports/verify", "application/pdf", pdf).json();
    assertThat(found.getJsonArray("problems")).isEmpty();
    assertThat(found.getBoolean("intact")).isTrue();

    Answer posted = leave(ref, letter, "post", channel("LETTER"));
    assertThat(posted.status()).as(posted.body()).isEqualTo(200);
    assertThat(status(ref)).isEqualTo("ANSWERED");
    JsonObject sent = lastEvent(ref);
    assertThat(sent.getString("type")).isEqualTo("ANSWER_SENT");
    assertThat(sent.getString("channel")).isEqualTo("LETTER");
    assertThat(names(sent, "mentions")).contains("CNIL", "COURT");
    assertThat(leave(ref, letter, "post", channel("LETTER")).code()).isEqualTo("WRONG_STATE");
  }

  @Test
  void a_question_and_an_extension_say_why_and_the_clock_follows_the_letter() {
    String ref = receive("ACCESS");
    JsonObject extension = draft(ref, "EXTENSION");
    assertThat(extension.getString("text"))
        .contains("vendredi 5 février 2027")
        .contains("{{reasons}}");
    assertThat(sign(ref, extension).code()).isEqualTo("REASONS_MISSING");
    JsonObject letter =
        signed(ref, Json.createObjectBuilder(extension).add("words", "Nombreux messages").build());
    leave(ref, letter, "post", channel("LETTER"));
    assertThat(lastEvent(ref).getString("text")).isEqualTo("Nombreux messages");
    assertThat(deadline(ref).getString("due")).isEqualTo("2027-02-05");

    JsonObject question = draft(ref, "IDENTITY_QUESTION");
    JsonObject asked =
        Json.createObjectBuilder(question).add("words", "Votre date d'inscription ?").build();
    assertThat(sign(ref, asked).code()).isEqualTo("DOUBT_NOT_RECORDED");
    act(ref, "record-doubt", "Signature différente");
    Answer wordless = sign(ref, question);
    assertThat(wordless.code()).isEqualTo("REASONS_MISSING");
    Answer mute = sign(ref, Json.createObjectBuilder(asked).add("text", "Qui êtes-vous ?").build());
    assertThat(mute.code()).isEqualTo("MANDATORY_PLACEHOLDER_MISSING");
    leave(ref, signed(ref, asked), "post", channel("LETTER"));
    assertThat(deadline(ref).getString("state")).isEqualTo("SUSPENDED");
  }

  @Test
  void what_is_typed_into_a_letter_is_printed_or_refused_in_subject_and_text_alike() {
    String ref = receive("ACCESS");
    JsonObject draft = draft(ref, "ACKNOWLEDGEMENT");
    JsonObject subject =
        Json.createObjectBuilder(draft).add("subject", "Demande {{reference}}").build();
    JsonObject text = changed(draft, "Reçue le {{receivedOn}}.");
    JsonObject typed =
        Json.createObjectBuilder(changed(draft, "Coût : 100 % {sic} ?"))
            .add("subject", "Objet : {sic} ?")
            .build();

    for (JsonObject wrong : List.of(subject, text)) {
      assertThat(sign(ref, wrong).code()).isEqualTo("PLACEHOLDER_NOT_FILLED");
      assertThat(dpo.post(REQUESTS + "/" + ref + "/letters/preview", wrong).code())
          .isEqualTo("PLACEHOLDER_NOT_FILLED");
    }
    JsonObject shown = preview(ref, typed);
    assertThat(shown.getString("subject")).isEqualTo("Objet\u00a0: {sic}\u00a0?");
    assertThat(shown.getString("text")).isEqualTo("Coût\u00a0: 100 % {sic}\u00a0?");
    assertThat(pdfText(dpo.download(path(ref, signed(ref, typed)) + "/pdf")))
        .contains(shown.getString("subject"))
        .contains(shown.getString("text"));
  }

  private static String pdfText(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_letter_begins_with_a_version_that_its_template_has() {
    String ref = receive("ACCESS");
    JsonObject draft = draft(ref, "ACKNOWLEDGEMENT");

    for (int version : List.of(-1, 999)) {
      Answer refused =
          sign(ref, Json.createObjectBuilder(draft).add("templateVersion", version).build());
      assertThat(refused.code()).as(refused.body()).isEqualTo("INVALID_INPUT");
      assertThat(refused.json().getString("detail")).contains("templateVersion");
    }
  }

  @Test
  void a_controller_does_not_forward_to_itself() {
    String ref = receive("ACCESS");
    String draft = REQUESTS + "/" + ref + "/letters/draft?kind=FORWARDING";
    JsonObject written =
        Json.createObjectBuilder(draft(ref, "ACKNOWLEDGEMENT")).add("kind", "FORWARDING").build();

    assertThat(dpo.get(draft).code()).isEqualTo("FORWARD_TO_ONESELF");
    assertThat(sign(ref, written).code()).isEqualTo("FORWARD_TO_ONESELF");
  }

  @Test
  void an_answer_speaks_of_enclosures_only_where_there_are_some() {
    String ref = receive("PORTABILITY");
    decide(ref, "PORTABILITY", "GRANTED");
    JsonObject draft = draft(ref, "FULL_ANSWER");
    JsonObject datum = Json.createObjectBuilder().add("name", "x").add("value", "y").build();
    JsonObject whole =
        Json.createObjectBuilder(draft).add("data", Json.createArrayBuilder().add(datum)).build();

    assertThat(preview(ref, draft).getString("text")).doesNotContain("joints");
    assertThat(preview(ref, whole).getString("text")).contains("sont joints à cette réponse");
  }

  @Test
  void a_letter_leaves_once_for_whoever_has_read_the_request_last() {
    String ref = receive("ACCESS");
    JsonObject letter = signed(ref, draft(ref, "ACKNOWLEDGEMENT"));
    String letterPath = path(ref, letter);

    assertThat(dpo.post(letterPath + "/post", channel("LETTER")).status()).isEqualTo(428);
    act(ref, "note", "Vu");
    assertThat(
            dpo.with("If-Match", "\"" + letter.getInt("requestVersion") + "\"")
                .post(letterPath + "/post", channel("LETTER"))
                .status())
        .isEqualTo(412);
    assertThat(leave(ref, letter, "mail", null).code()).isEqualTo("NO_MAIL_ADDRESS");
    assertThat(leave(ref, letter, "post", channel("PHONE")).code()).isEqualTo("INVALID_INPUT");
    JsonObject unsigned =
        Json.createObjectBuilder(channel("COUNTER")).add("at", "2026-11-06T09:00:00Z").build();
    assertThat(leave(ref, letter, "post", unsigned).code()).isEqualTo("INVALID_INPUT");
    String signedAt = letter.getString("preparedAt");
    JsonObject then = Json.createObjectBuilder(channel("COUNTER")).add("at", signedAt).build();
    assertThat(leave(ref, letter, "post", then).status()).isEqualTo(200);
    assertThat(lastEvent(ref).getString("happenedAt")).startsWith(signedAt.substring(0, 19));
  }

  @Test
  void the_same_letter_sent_twice_is_signed_once_and_one_set_aside_never_leaves() {
    String ref = receive("ACCESS");
    JsonObject draft = draft(ref, "ACKNOWLEDGEMENT");
    ApiClient keyed = dpo.with("Idempotency-Key", "letter-" + ref);

    JsonObject first = keyed.post(REQUESTS + "/" + ref + "/letters", draft).json();
    JsonObject again = keyed.post(REQUESTS + "/" + ref + "/letters", draft).json();

    assertThat(again.getString("id")).isEqualTo(first.getString("id"));
    assertThat(leave(ref, first, "set-aside", null).status()).isEqualTo(200);
    assertThat(leave(ref, first, "post", channel("LETTER")).code()).isEqualTo("WRONG_STATE");
    assertThat(dpo.get(path(ref, first) + "/pdf").status()).isEqualTo(404);
  }

  @Test
  void a_letter_is_neither_attached_nor_destroyed_as_a_mere_file() {
    String ref = receive("ACCESS");
    JsonObject letter = signed(ref, draft(ref, "ACKNOWLEDGEMENT"));
    String pieces = REQUESTS + "/" + ref + "/pieces";

    assertThat(dpo.delete(pieces + "/" + letter.getString("piece")).code())
        .isEqualTo("WRONG_STATE");
    assertThat(
            dpo.with("Content-Disposition", "attachment; filename=\"faux.pdf\"")
                .post(pieces + "?kind=LETTER", "application/octet-stream", "%PDF-1.7 faux")
                .code())
        .isEqualTo("INVALID_INPUT");
  }

  @Test
  void files_of_a_health_record_do_not_pass_but_its_letter_does() {
    String ref = receive("HEALTH_RECORDS");
    decide(ref, "HEALTH_RECORDS", "GRANTED");
    JsonObject draft = draft(ref, "FULL_ANSWER");
    JsonObject datum = Json.createObjectBuilder().add("name", "x").add("value", "y").build();

    Answer refused =
        sign(
            ref,
            Json.createObjectBuilder(draft)
                .add("data", Json.createArrayBuilder().add(datum))
                .build());

    assertThat(refused.code()).isEqualTo("HEALTH_DATA_NOT_HOSTED");
    leave(ref, signed(ref, draft), "post", channel("COUNTER"));
    assertThat(status(ref)).isEqualTo("ANSWERED");
  }

  @Test
  void an_answer_signed_before_the_decision_changed_does_not_leave() {
    String ref = receive("ACCESS");
    decide(ref, "ACCESS", "GRANTED");
    JsonObject letter = signed(ref, draft(ref, "FULL_ANSWER"));
    decide(ref, "ACCESS", "NO_DATA");

    Answer late = leave(ref, letter, "post", channel("COUNTER"));

    assertThat(late.code()).isEqualTo("WRONG_STATE");
    assertThat(status(ref)).isEqualTo("DECIDED");
  }

  @Test
  void a_letter_that_does_not_fit_the_decision_is_not_signed() {
    String ref = receive("ACCESS");
    decide(ref, "ACCESS", "GRANTED");

    assertThat(sign(ref, draft(ref, "REFUSAL")).code()).isEqualTo("INVALID_INPUT");
  }

  @Test
  void where_a_health_record_is_asked_for_no_file_goes_with_another_right_either() {
    String ref = receive("ACCESS", "HEALTH_RECORDS");
    decide(ref, "ACCESS", "GRANTED");
    JsonObject datum = Json.createObjectBuilder().add("name", "x").add("value", "y").build();

    Answer refused =
        sign(
            ref,
            Json.createObjectBuilder(draft(ref, "FULL_ANSWER"))
                .add("rights", Json.createArrayBuilder().add("ACCESS"))
                .add("data", Json.createArrayBuilder().add(datum))
                .build());

    assertThat(refused.code()).isEqualTo("HEALTH_DATA_NOT_HOSTED");
  }

  @Test
  void portable_data_go_with_the_answer_as_json_and_csv() {
    String ref = receive("PORTABILITY");
    decide(ref, "PORTABILITY", "GRANTED");
    JsonObject datum =
        Json.createObjectBuilder()
            .add("category", "Compte")
            .add("name", "Adresse")
            .add("value", "12 rue des Lilas")
            .build();

    JsonObject letter =
        signed(
            ref,
            Json.createObjectBuilder(draft(ref, "FULL_ANSWER"))
                .add("data", Json.createArrayBuilder().add(datum))
                .build());

    assertThat(letter.getJsonArray("enclosed")).hasSize(2);
    assertThat(dpo.get(REQUESTS + "/" + ref + "/pieces").json().getJsonArray("items").toString())
        .contains("vos-donnees-" + ref + ".json", "vos-donnees-" + ref + ".csv");
  }

  @Test
  void templates_have_versions_and_an_earlier_one_comes_back_by_being_saved() {
    JsonObject first = admin.get(TEMPLATE).json();
    JsonObject wording = wording("About {{reference}}", "We still wait. {{contact}}");
    assertThat(admin.put(TEMPLATE, wording).status()).isEqualTo(428);
    assertThat(save(ApiClient.as(DemoAccount.DPO), wording).code()).isEqualTo("NOT_PERMITTED");
    Answer unknown = save(admin, wording("About {{refrence}}", "x"));
    assertThat(unknown.code()).isEqualTo("UNKNOWN_PLACEHOLDER");
    assertThat(unknown.json().getString("detail")).contains("refrence");
    assertThat(save(admin, wording("About {{cnil}}", "x")).code()).isEqualTo("UNKNOWN_PLACEHOLDER");
    assertThat(save(admin, wording("x", "{{#cnil}}x{{/cnil}}")).code())
        .isEqualTo("TEMPLATE_UNREADABLE");

    Answer saved = save(admin, wording);

    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    int version = saved.json().getInt("version");
    assertThat(version).isEqualTo(first.getInt("version") + 1);
    assertThat(
            admin
                .with("If-Match", "\"" + first.getInt("version") + "\"")
                .put(TEMPLATE, wording)
                .status())
        .isEqualTo(412);
    assertThat(admin.get(TEMPLATE + "/versions").json().getJsonArray("items")).hasSize(version + 1);
    JsonObject back =
        save(admin, wording(first.getString("subject"), first.getString("text"))).json();
    assertThat(back.getInt("version")).isEqualTo(version + 1);
    assertThat(back.getString("text")).isEqualTo(first.getString("text"));
  }

  @Test
  void a_template_of_a_refusal_without_remedies_is_not_saved() {
    String template = "/letter-templates/REFUSAL/fr";
    JsonObject current = admin.get(template).json();

    Answer refused =
        admin
            .with("If-Match", admin.get(template).header("ETag"))
            .put(
                template,
                wording(
                    current.getString("subject"),
                    current.getString("text").replace("{{cnil}}", "CNIL")));

    assertThat(refused.code()).isEqualTo("MANDATORY_PLACEHOLDER_MISSING");
    assertThat(refused.json().getString("detail")).contains("cnil");
    JsonObject sample = admin.post(template + "/preview", wordingOf(current)).json();
    assertThat(sample.getString("text")).contains("CADA").doesNotContain("{{");
  }

  @Test
  void an_organisation_says_its_own_letterhead_and_no_other() {
    String own = "/letterheads/STR-001";
    JsonObject head =
        Json.createObjectBuilder()
            .add("address", "1 place de l'Hôpital\n59000 Lille")
            .add("place", "Lille")
            .build();

    Answer saved = dpo.with("If-Match", dpo.get(own).header("ETag")).put(own, head);

    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(saved.json().getString("place")).isEqualTo("Lille");
    assertThat(dpo.with("If-Match", "\"0\"").put("/letterheads/STR-002", head).code())
        .isEqualTo("NOT_PERMITTED");
  }

  private Answer save(ApiClient writer, JsonObject wording) {
    return writer.with("If-Match", writer.get(TEMPLATE).header("ETag")).put(TEMPLATE, wording);
  }

  private static JsonObject wordingOf(JsonObject template) {
    return wording(template.getString("subject"), template.getString("text"));
  }

  private static JsonObject wording(String subject, String text) {
    return Json.createObjectBuilder().add("subject", subject).add("text", text).build();
  }

  private JsonObject preview(String ref, JsonObject written) {
    Answer answer = dpo.post(REQUESTS + "/" + ref + "/letters/preview", written);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private JsonObject draft(String ref, String kind) {
    Answer answer = dpo.get(REQUESTS + "/" + ref + "/letters/draft?kind=" + kind);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static JsonObject changed(JsonObject draft, String text) {
    return Json.createObjectBuilder(draft).add("text", text).build();
  }

  private Answer sign(String ref, JsonObject written) {
    return dpo.post(REQUESTS + "/" + ref + "/letters", written);
  }

  private JsonObject signed(String ref, JsonObject written) {
    Answer made = sign(ref, written);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json();
  }

  private Answer leave(String ref, JsonObject letter, String how, JsonObject body) {
    return dpo.with("If-Match", dpo.get(REQUESTS + "/" + ref).header("ETag"))
        .post(path(ref, letter) + "/" + how, body == null ? JsonObject.EMPTY_JSON_OBJECT : body);
  }

  private static String path(String ref, JsonObject letter) {
    return REQUESTS + "/" + ref + "/letters/" + letter.getString("id");
  }

  private static JsonObject channel(String channel) {
    return Json.createObjectBuilder().add("channel", channel).build();
  }

  private String status(String ref) {
    return dpo.get(REQUESTS + "/" + ref).json().getString("status");
  }

  private JsonObject deadline(String ref) {
    return dpo.get(REQUESTS + "/" + ref).json().getJsonArray("deadlines").getJsonObject(0);
  }

  private JsonObject lastEvent(String ref) {
    var events = dpo.get(REQUESTS + "/" + ref).json().getJsonArray("events");
    return events.getJsonObject(events.size() - 1);
  }

  private static List<String> names(JsonObject of, String field) {
    return of.getJsonArray(field).stream()
        .map(JsonValue::toString)
        .map(name -> name.replace("\"", ""))
        .toList();
  }

  private String refused(String right) {
    String ref = receive(right);
    decide(ref, right, "REFUSED");
    return ref;
  }

  private void decide(String ref, String right, String outcome) {
    post(ref, "decide", decision(right, outcome));
  }

  private static JsonObject decision(String right, String outcome) {
    JsonObjectBuilder decision =
        Json.createObjectBuilder()
            .add("right", right)
            .add("outcome", outcome)
            .add("text", "Troisième demande identique en un mois");
    if (outcome.equals("REFUSED")) {
      decision.add("ground", "EXCESSIVE");
    }
    return decision.build();
  }

  private void act(String ref, String act, String text) {
    post(ref, act, Json.createObjectBuilder().add("text", text).build());
  }

  private void post(String ref, String act, JsonObject body) {
    Answer done =
        dpo.with("If-Match", dpo.get(REQUESTS + "/" + ref).header("ETag"))
            .post(REQUESTS + "/" + ref + "/" + act, body);
    assertThat(done.status()).as(done.body()).isEqualTo(200);
  }

  private String receive(String... rights) {
    Answer made = dpo.post(REQUESTS, request("MEDIMAIL-EXCHANGE", rights).build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  private static JsonObjectBuilder request(String processing, String... rights) {
    JsonArrayBuilder documents = Json.createArrayBuilder();
    if (List.of(rights).contains("HEALTH_RECORDS")) {
      documents.add(Json.createObjectBuilder().add("constitutedOn", "2026-01-05"));
    }
    return Json.createObjectBuilder()
        .add("processing", processing)
        .add("channel", "LETTER")
        .add("receivedAt", "2026-11-05T10:00:00+01:00")
        .add("rights", Json.createArrayBuilder(List.of(rights)))
        .add("documents", documents)
        .add(
            "person",
            Json.createObjectBuilder()
                .add("requesterName", "Personne de démonstration")
                .add("address", "12 rue des Lilas, 62000 Arras"));
  }
}
