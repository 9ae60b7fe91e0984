package fr.vigie.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OnBothDatabases;
import fr.vigie.it.portal.Portal;
import fr.vigie.it.portal.RunningPortal;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.PortalClock;
import fr.vigie.rights.PieceDesk;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tasks inside and outside: each lawful step, and its unlawful twin with its code. */
@RunningPortal
@OnBothDatabases
class RightsTasksIT {
  private static final String REQUESTS = "/rights-requests/";
  private static final JsonObject NOTHING = JsonObject.EMPTY_JSON_OBJECT;
  private static final byte[] PDF = "%PDF-1.7 contribution".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PROGRAM = "MZ".getBytes(StandardCharsets.UTF_8);
  private static final ApiClient DPO = ApiClient.as(DemoAccount.DPO_STRUCTURE);
  private static final ApiClient COLLEAGUE = ApiClient.as(DemoAccount.STRUCTURE);
  private static final ApiClient STRANGER = ApiClient.as(DemoAccount.DPO);
  private static final String SECRET = "Personne de démonstration";

  /** Mails leave at once; one written while the relay was away is tried again after a minute. */
  private static final long PATIENCE = TimeUnit.MINUTES.toMillis(3);

  @Test
  void a_colleague_reads_the_question_and_hands_a_file_in_which_becomes_a_piece() {
    String ref = receive();
    JsonObject task = made(ask(ref, inside(ref)));
    assertThat(task.getString("state")).isEqualTo("ASKED");
    assertThat(mine()).anyMatch(mine -> mine.getString("id").equals(task.getString("id")));

    JsonObject seen = COLLEAGUE.get(path(ref, task)).json();
    assertThat(seen.getString("state")).isEqualTo("SEEN");
    assertThat(deliverFile(ref, seen, "releve.exe", PROGRAM).code()).isEqualTo("FILE_REFUSED");
    Answer delivered = deliverFile(ref, seen, "releve.pdf", PDF);

    assertThat(delivered.status()).as(delivered.body()).isEqualTo(200);
    assertThat(delivered.json().getString("state")).isEqualTo("DELIVERED");
    JsonObject piece =
        DPO.get(REQUESTS + ref + "/pieces").json().getJsonArray("items").getJsonObject(0);
    assertThat(piece.getString("kind")).isEqualTo("CONTRIBUTION");
    assertThat(piece.getString("task")).isEqualTo(task.getString("id"));
    assertThat(piece.getString("id")).isEqualTo(delivered.json().getString("piece"));
    JsonObject noted = act(DPO, ref, task, "note", NOTHING).json();
    assertThat(noted.getBoolean("noted")).isTrue();
    assertThat(acts(noted)).containsExactly("ASK", "OPEN", "DELIVER", "NOTE");
  }

  @Test
  void what_is_settled_is_neither_delivered_nor_declined_nor_withdrawn_nor_sent_again() {
    String ref = receive();
    JsonObject task = made(ask(ref, inside(ref)));
    assertThat(act(DPO, ref, task, "note", NOTHING).code()).isEqualTo("WRONG_STATE");
    assertThat(act(COLLEAGUE, ref, task, "decline", NOTHING).code()).isEqualTo("REASONS_MISSING");
    assertThat(act(COLLEAGUE, ref, task, "deliver", text("Rien trouvé")).status()).isEqualTo(200);

    for (String twin : List.of("withdraw", "resend")) {
      assertThat(act(DPO, ref, task, twin, NOTHING).code()).as(twin).isEqualTo("WRONG_STATE");
    }
    for (String twin : List.of("deliver", "decline")) {
      assertThat(act(COLLEAGUE, ref, task, twin, text("Encore")).code())
          .as(twin)
          .isEqualTo("WRONG_STATE");
    }

    JsonObject withdrawn = made(ask(ref, inside(ref)));
    assertThat(act(DPO, ref, withdrawn, "withdraw", NOTHING).status()).isEqualTo(200);
    assertThat(act(COLLEAGUE, ref, withdrawn, "deliver", text("Trop tard")).code())
        .isEqualTo("WRONG_STATE");
  }

  @Test
  void only_the_colleague_who_is_asked_answers_and_only_the_organisation_that_asks_sees_it() {
    String ref = receive();
    JsonObject task = made(ask(ref, inside(ref)));

    assertThat(act(DPO, ref, task, "deliver", text("À sa place")).code())
        .isEqualTo("NOT_PERMITTED");
    assertThat(STRANGER.get(path(ref, task)).status()).isEqualTo(404);
    assertThat(
            COLLEAGUE
                .with("Idempotency-Key", "colleague-" + ref)
                .post(REQUESTS + ref + "/tasks", inside(ref).build())
                .code())
        .isEqualTo("NOT_PERMITTED");
    Answer blind = DPO.post(path(ref, task) + "/withdraw", NOTHING);
    assertThat(blind.code()).isEqualTo("VERSION_REQUIRED");
    Answer stale = DPO.with("If-Match", "\"999\"").post(path(ref, task) + "/withdraw", NOTHING);
    assertThat(stale.status()).isEqualTo(412);
  }

  @Test
  void a_task_needs_one_contributor_a_question_and_a_date_that_can_be_met() {
    String ref = receive();

    assertThat(ask(ref, question("2026-12-01")).code()).isEqualTo("INVALID_INPUT");
    assertThat(ask(ref, question("2020-01-01").add("mail", "a@vigie.example")).code())
        .isEqualTo("INVALID_INPUT");
    assertThat(ask(ref, question("2199-01-01").add("mail", "a@vigie.example")).code())
        .isEqualTo("DATE_TOO_FAR");
    for (String far : List.of("2199-01-01", "+999999999-12-31")) {
      assertThat(ask(ref, inside(ref).add("due", far)).code()).isEqualTo("DATE_TOO_FAR");
    }
    assertThat(ask(ref, question(tomorrow()).add("mail", "nobody")).code())
        .isEqualTo("INVALID_INPUT");
    assertThat(
            ask(ref, question(tomorrow()).add("person", "00000000-0000-0000-0000-000000000001"))
                .status())
        .isEqualTo(404);
    assertThat(DPO.get(REQUESTS + ref + "/tasks").json().getJsonArray("items")).isEmpty();
  }

  @Test
  void the_same_key_asks_once() {
    String ref = receive();
    JsonObject asked = inside(ref).build();
    ApiClient program = DPO.with("Idempotency-Key", "task-" + ref);

    String first = program.post(REQUESTS + ref + "/tasks", asked).json().getString("id");
    String second = program.post(REQUESTS + ref + "/tasks", asked).json().getString("id");

    assertThat(second).isEqualTo(first);
    assertThat(DPO.get(REQUESTS + ref + "/tasks").json().getJsonArray("items")).hasSize(1);
  }

  @Test
  void closing_a_request_withdraws_what_is_still_asked() {
    String ref = receive();
    JsonObject task = made(ask(ref, inside(ref)));
    JsonObject takenBack = request(DPO, ref, "/take-back", NOTHING);
    assertThat(takenBack.getString("status")).isEqualTo("ANSWERED");

    request(DPO, ref, "/close", NOTHING);

    assertThat(DPO.get(path(ref, task)).json().getString("state")).isEqualTo("WITHDRAWN");
    assertThat(ask(ref, inside(ref)).code()).isEqualTo("WRONG_STATE");
    assertThat(attachIdentity(ref).code()).isEqualTo("WRONG_STATE");
  }

  @Test
  void somebody_outside_gets_a_link_that_takes_one_contribution_and_shows_nothing_else()
      throws Exception {
    String ref = receive();
    var relay =
        new GreenMail(
            new ServerSetup(
                Integer.getInteger("it.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    String recipient = "contributor-" + ref.toLowerCase(Locale.ROOT) + "@vigie.example";
    relay.start();
    try {
      JsonObject task = made(ask(ref, question(tomorrow()).add("mail", recipient)));
      assertThat(task.isNull("linkUntil")).isFalse();
      String old = link(mail(relay, recipient, 1));
      JsonObject again = act(DPO, ref, task, "resend", NOTHING).json();
      assertThat(acts(again)).containsExactly("ASK", "RESEND");
      String mail = mail(relay, recipient, 2);
      String link = link(mail);

      assertThat(mail).contains("Question de démonstration").doesNotContain(ref, SECRET);
      assertThat(page(old).statusCode()).isEqualTo(410);
      HttpResponse<String> page = page(link);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Question de démonstration").doesNotContain(ref, SECRET);
      assertThat(page.headers().firstValue("X-Robots-Tag"))
          .hasValueSatisfying(value -> assertThat(value).contains("noindex"));
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");

      assertThat(send(link, "programme.exe", PROGRAM).body()).contains("Fichier refusé");
      assertThat(state(ref, task)).isEqualTo("SEEN");
      HttpResponse<String> done = send(link, "releve.pdf", PDF);
      assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
      assertThat(state(ref, task)).isEqualTo("DELIVERED");
      assertThat(send(link, "releve.pdf", PDF).statusCode()).isEqualTo(410);
      assertThat(page(link).statusCode()).isEqualTo(410);
      JsonObject delivered = DPO.get(path(ref, task)).json();
      assertThat(delivered.getString("answer")).isEqualTo("Voici le relevé");
      assertThat(
              DPO.download(REQUESTS + ref + "/pieces/" + delivered.getString("piece") + "/content"))
          .isEqualTo(PDF);
      int mails = 1;
      while (!mail(relay, "dpo-structure@vigie.example", mails).contains(ref)) {
        mails++;
      }
    } finally {
      relay.stop();
    }
  }

  @Test
  void an_upload_that_does_not_announce_its_size_is_cut_at_the_limit() throws Exception {
    long most = PieceDesk.LARGEST + (1L << 20);
    String form =
        "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
    for (String page : List.of("/contribute.xhtml?link=nothing", "/verify.xhtml")) {
      var body =
          new SequenceInputStream(
              new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)),
              new ByteArrayInputStream(new byte[Math.toIntExact(most)]));
      HttpResponse<String> cut =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .build()
              .send(
                  HttpRequest.newBuilder(Portal.uri(page))
                      .header("Content-Type", "multipart/form-data; boundary=limit")
                      .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(cut.statusCode()).as(page).isEqualTo(302);
      assertThat(cut.headers().firstValue("Location").orElseThrow()).endsWith("tooLarge=true");
    }
  }

  @Test
  void a_public_page_without_a_file_field_takes_no_upload() throws Exception {
    assertThat(send("/login.xhtml", "releve.pdf", PDF).statusCode()).isEqualTo(415);
  }

  @Test
  void a_link_that_never_was_one_is_told_like_one_that_has_ended() throws Exception {
    assertThat(page("/contribute.xhtml?link=nothing").statusCode()).isEqualTo(410);
    assertThat(page("/contribute.xhtml").statusCode()).isEqualTo(410);
  }

  /** The text of the last of so many mails to an address. */
  private static String mail(GreenMail relay, String recipient, int count) throws Exception {
    List<MimeMessage> mails = to(relay, recipient);
    for (int all = 1; mails.size() < count && relay.waitForIncomingEmail(PATIENCE, all); all++) {
      mails = to(relay, recipient);
    }
    assertThat(mails).as("mails to " + recipient).hasSizeGreaterThanOrEqualTo(count);
    return ((MimeMultipart) mails.get(count - 1).getContent())
        .getBodyPart(0)
        .getContent()
        .toString();
  }

  private static List<MimeMessage> to(GreenMail relay, String recipient) {
    return Arrays.stream(relay.getReceivedMessages())
        .filter(
            mail -> {
              try {
                return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(recipient);
              } catch (MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  private static String link(String mail) {
    Matcher found = Pattern.compile("https?://[^/]+(/contribute\\.xhtml\\?\\S+)").matcher(mail);
    assertThat(found.find()).as(mail).isTrue();
    return found.group(1).replace("lang=fr&", "");
  }

  private static HttpResponse<String> page(String link) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(Portal.uri(link)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(String link, String name, byte[] content)
      throws Exception {
    var body = new ByteArrayOutputStream();
    String line = "--limit\r\nContent-Disposition: form-data; name=";
    body.write(
        (line + "\"act\"\r\n\r\ndeliver\r\n" + line + "\"words\"\r\n\r\nVoici le relevé\r\n" + line)
            .getBytes(StandardCharsets.UTF_8));
    body.write(
        ("\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
    URI form = Portal.uri(link);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(form)
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String receive() {
    Answer made =
        DPO.post(
            "/rights-requests",
            Json.createObjectBuilder()
                .add("processing", "MEDIMAIL-EXCHANGE")
                .add("channel", "LETTER")
                .add("receivedAt", "2026-11-05T10:00:00+01:00")
                .add("rights", Json.createArrayBuilder().add("ACCESS"))
                .add("person", Json.createObjectBuilder().add("requesterName", SECRET))
                .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  private static JsonObjectBuilder inside(String ref) {
    String structure =
        DPO
            .get(REQUESTS + ref + "/tasks/candidates")
            .json()
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(colleague -> colleague.getString("name").startsWith("Référent"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    return question(tomorrow()).add("person", structure);
  }

  private static JsonObjectBuilder question(String due) {
    return Json.createObjectBuilder()
        .add("question", "Question de démonstration ?")
        .add("due", due);
  }

  private static String tomorrow() {
    return new PortalClock().instant().atZone(Phrasing.ZONE).toLocalDate().plusDays(1).toString();
  }

  private static Answer ask(String ref, JsonObjectBuilder task) {
    return DPO.post(REQUESTS + ref + "/tasks", task.build());
  }

  private static JsonObject made(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static String path(String ref, JsonObject task) {
    return REQUESTS + ref + "/tasks/" + task.getString("id");
  }

  private static Answer act(
      ApiClient program, String ref, JsonObject task, String act, JsonObject body) {
    String tag = DPO.get(path(ref, task)).header("ETag");
    return program.with("If-Match", tag).post(path(ref, task) + "/" + act, body);
  }

  private static Answer deliverFile(String ref, JsonObject task, String name, byte[] content) {
    return COLLEAGUE
        .with("If-Match", "\"" + task.getInt("version") + "\"")
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .post(path(ref, task) + "/deliver-file", "application/octet-stream", content);
  }

  private static Answer attachIdentity(String ref) {
    return DPO.with("Content-Disposition", "attachment; filename*=UTF-8''carte.pdf")
        .post(REQUESTS + ref + "/pieces?kind=IDENTITY", "application/octet-stream", PDF);
  }

  private static JsonObject request(ApiClient program, String ref, String act, JsonObject body) {
    String tag = program.get(REQUESTS + ref).header("ETag");
    Answer answer = program.with("If-Match", tag).post(REQUESTS + ref + act, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String state(String ref, JsonObject task) {
    return DPO.get(path(ref, task)).json().getString("state");
  }

  private static List<JsonObject> mine() {
    return COLLEAGUE
        .get("/rights-tasks")
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  private static List<String> acts(JsonObject task) {
    return task.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
        .map(step -> step.getString("act"))
        .toList();
  }

  private static JsonObject text(String text) {
    return Json.createObjectBuilder().add("text", text).build();
  }
}
