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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The work on a request: its files, its people, its links, its recipients, its hold. */
@RunningPortal
@OnBothDatabases
class RightsWorkIT {
  private static final String REQUESTS = "/rights-requests/";
  private static final JsonObject NOTHING = JsonObject.EMPTY_JSON_OBJECT;
  private static final byte[] PDF = "%PDF-1.7 démonstration".getBytes(StandardCharsets.UTF_8);
  private static final ApiClient DPO = ApiClient.as(DemoAccount.DPO_STRUCTURE);

  @Test
  void a_file_comes_back_as_it_went_in_and_is_never_shown_in_place() {
    String ref = receive("ACCESS");

    Answer made = attach(DPO, ref, "PROOF", "mandat%20sign%C3%A9.pdf", PDF);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String content = REQUESTS + ref + "/pieces/" + made.json().getString("id") + "/content";

    assertThat(made.json().getString("name")).isEqualTo("mandat signé.pdf");
    assertThat(DPO.download(content)).isEqualTo(PDF);
    Answer answer = DPO.get(content);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
    assertThat(answer.header("Content-Type")).startsWith("application/pdf");
    assertThat(ApiClient.as(DemoAccount.OPERATOR).get(content).status()).isEqualTo(404);
    JsonObject pieces = DPO.get(REQUESTS + ref + "/pieces").json();
    assertThat(pieces.getBoolean("patientDataAllowed")).isFalse();
    assertThat(pieces.getString("warning")).isNotBlank();
  }

  @Test
  void the_same_file_again_is_the_same_piece() {
    String ref = receive("ACCESS");

    String first = attach(DPO, ref, "PROOF", "a.pdf", PDF).json().getString("id");
    String second = attach(DPO, ref, "PROOF", "b.pdf", PDF).json().getString("id");

    assertThat(second).isEqualTo(first);
    assertThat(pieces(ref)).hasSize(1);
  }

  @Test
  void a_file_that_is_not_what_its_name_says_or_too_large_leaves_nothing_behind() {
    String ref = receive("ACCESS");
    var large = new byte[(25 << 20) + 1];
    System.arraycopy(PDF, 0, large, 0, PDF.length);

    Answer program = attach(DPO, ref, "OTHER", "a.png", PDF);
    Answer archive = attach(DPO, ref, "OTHER", "a.zip", PDF);
    Answer tooLarge = attach(DPO, ref, "OTHER", "a.pdf", large);

    assertThat(program.code()).isEqualTo("FILE_REFUSED");
    assertThat(archive.code()).isEqualTo("FILE_REFUSED");
    assertThat(tooLarge.status()).as(tooLarge.body()).isEqualTo(413);
    assertThat(pieces(ref)).isEmpty();
  }

  @Test
  void copies_of_identity_documents_are_destroyed_at_once_when_the_identity_is_checked() {
    String ref = receive("ACCESS");
    JsonObject copy = attach(DPO, ref, "IDENTITY", "carte.pdf", PDF).json();
    attach(DPO, ref, "PROOF", "mandat.pdf", PDF);
    assertThat(
            ApiClient.as(DemoAccount.STRUCTURE)
                .get(REQUESTS + ref + "/pieces/" + copy.getString("id") + "/content")
                .status())
        .isEqualTo(403);

    JsonObject checked = lawful(act(ref, "/check-identity", text("Carte présentée")));

    assertThat(types(checked)).endsWith("IDENTITY_CONFIRMED", "IDENTITY_COPY_DESTROYED");
    assertThat(pieces(ref)).hasSize(1);
    JsonArray destroyed =
        DPO.get(REQUESTS + ref + "/pieces/destroyed").json().getJsonArray("items");
    assertThat(destroyed).hasSize(1);
    assertThat(destroyed.getJsonObject(0).getString("reason")).isEqualTo("IDENTITY_CHECKED");
    assertThat(destroyed.getJsonObject(0).getString("sha256")).isEqualTo(copy.getString("sha256"));
    assertThat(destroyed.getJsonObject(0)).doesNotContainKey("name");
  }

  @Test
  void no_copy_of_an_identity_document_survives_the_closing_that_it_meets() throws Exception {
    String ref = receive("ACCESS");
    lawful(act(ref, "/take-back", NOTHING));
    String tag = DPO.get(REQUESTS + ref).header("ETag");
    ExecutorService agents = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Answer>> acts = new ArrayList<>();
      for (int copy = 0; copy < 6; copy++) {
        byte[] content = ("%PDF-1.7 copie " + copy).getBytes(StandardCharsets.UTF_8);
        acts.add(() -> attach(DPO, ref, "IDENTITY", "carte.pdf", content));
      }
      acts.add(2, () -> DPO.with("If-Match", tag).post(REQUESTS + ref + "/close", NOTHING));
      for (Future<Answer> act : agents.invokeAll(acts)) {
        assertThat(act.get().status()).isIn(200, 201, 409);
      }
    } finally {
      agents.shutdown();
    }
    assertThat(DPO.get(REQUESTS + ref).json().getString("status")).isEqualTo("CLOSED");
    assertThat(pieces(ref)).isEmpty();
  }

  @Test
  void a_request_is_given_to_a_colleague_and_to_nobody_else() {
    String ref = receive("ACCESS");
    JsonObject colleague =
        DPO.get(REQUESTS + ref + "/work/candidates").json().getJsonArray("items").getJsonObject(0);

    JsonObject given = lawful(act(ref, "/work/assign", field("person", colleague.getString("id"))));
    Answer stranger =
        act(ref, "/work/assign", field("person", "00000000-0000-0000-0000-000000000001"));

    assertThat(given.getJsonObject("assignee").getString("id"))
        .isEqualTo(colleague.getString("id"));
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(lawful(act(ref, "/work/assign", NOTHING)).isNull("assignee")).isTrue();
  }

  @Test
  void a_duplicate_is_linked_on_both_sides_and_closes_nothing() {
    String first = receive("ACCESS");
    String second = receive("ACCESS");

    JsonObject linked = lawful(act(first, "/work/link", field("other", second)));

    assertThat(linked.getJsonArray("links").getJsonObject(0).getString("ref")).isEqualTo(second);
    JsonObject other = DPO.get(REQUESTS + second + "/work").json();
    assertThat(other.getJsonArray("links").getJsonObject(0).getString("ref")).isEqualTo(first);
    assertThat(other.getJsonArray("links").getJsonObject(0).getString("status"))
        .isEqualTo("RECEIVED");
    assertThat(act(first, "/work/link", field("other", second)).code()).isEqualTo("ALREADY_EXISTS");
    assertThat(act(first, "/work/link", field("other", "DR-1999-0001")).status()).isEqualTo(404);
    assertThat(act(first, "/work/link", field("other", first)).code()).isEqualTo("INVALID_INPUT");
  }

  @Test
  void recipients_are_to_be_told_of_an_erasure_once_it_is_granted() {
    String ref = receive("ERASURE");
    Answer made =
        DPO.post(
            REQUESTS + ref + "/recipients",
            Json.createObjectBuilder()
                .add("name", "Laboratoire de démonstration")
                .add("kind", "STRUCTURE")
                .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().getJsonArray("owed")).isEmpty();
    lawful(
        act(
            ref,
            "/decide",
            Json.createObjectBuilder().add("right", "ERASURE").add("outcome", "GRANTED").build()));
    assertThat(recipient(ref).getJsonArray("owed").getString(0)).isEqualTo("ERASURE");

    String path = "/recipients/" + made.json().getString("id");
    lawful(act(ref, path + "/tell", field("channel", "MAIL")));
    lawful(act(ref, path + "/answer", text("Effacé")));

    assertThat(recipient(ref).getJsonArray("owed")).isEmpty();
    assertThat(recipient(ref).getJsonArray("notices")).hasSize(1);
    assertThat(recipient(ref).getString("answer")).isEqualTo("Effacé");
    assertThat(types(DPO.get(REQUESTS + ref).json())).endsWith("RECIPIENT_TOLD");
  }

  @Test
  void a_hold_needs_its_reason_and_is_lifted_once() {
    String ref = receive("ACCESS");

    assertThat(act(ref, "/work/hold", NOTHING).code()).isEqualTo("REASONS_MISSING");
    assertThat(lawful(act(ref, "/work/hold", text("Recours"))).getBoolean("held")).isTrue();
    assertThat(act(ref, "/work/hold", text("Recours")).code()).isEqualTo("WRONG_STATE");
    assertThat(lawful(act(ref, "/work/lift-hold", text("Jugé"))).getBoolean("held")).isFalse();
    assertThat(act(ref, "/work/lift-hold", text("Jugé")).code()).isEqualTo("WRONG_STATE");
  }

  private static String receive(String right) {
    JsonObjectBuilder request =
        Json.createObjectBuilder()
            .add("processing", "MEDIMAIL-EXCHANGE")
            .add("channel", "LETTER")
            .add("receivedAt", "2026-11-05T10:00:00+01:00")
            .add("rights", Json.createArrayBuilder().add(right))
            .add(
                "person",
                Json.createObjectBuilder().add("requesterName", "Personne de démonstration"));
    Answer made = DPO.post("/rights-requests", request.build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  private static Answer attach(
      ApiClient program, String ref, String kind, String encodedName, byte[] content) {
    return program
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + encodedName)
        .post(REQUESTS + ref + "/pieces?kind=" + kind, "application/octet-stream", content);
  }

  private static JsonArray pieces(String ref) {
    return DPO.get(REQUESTS + ref + "/pieces").json().getJsonArray("items");
  }

  private static JsonObject recipient(String ref) {
    return DPO.get(REQUESTS + ref + "/recipients").json().getJsonArray("items").getJsonObject(0);
  }

  private static Answer act(String ref, String act, JsonObject body) {
    String tag = DPO.get(REQUESTS + ref).header("ETag");
    return DPO.with("If-Match", tag).post(REQUESTS + ref + act, body);
  }

  private static JsonObject lawful(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> types(JsonObject request) {
    return request.getJsonArray("events").getValuesAs(JsonObject.class).stream()
        .map(event -> event.getString("type"))
        .collect(Collectors.toList());
  }

  private static JsonObject text(String text) {
    return field("text", text);
  }

  private static JsonObject field(String name, String value) {
    return Json.createObjectBuilder().add(name, value).build();
  }
}
