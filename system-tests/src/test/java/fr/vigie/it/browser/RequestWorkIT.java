package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.Portal;
import fr.vigie.platform.Phrasing;
import fr.vigie.platform.PortalClock;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The daily work on a request: its pages, what is asked of others, what is kept. */
@BrowserJourney
class RequestWorkIT {
  private static final String SCRIPT = "<script>window.harmed = true;</script>";
  private static final ApiClient DPO = ApiClient.as(DemoAccount.DPO_STRUCTURE);
  private static final FilePayload PDF =
      new FilePayload(
          "relevé.pdf",
          "application/pdf",
          "%PDF-1.7 démonstration".getBytes(StandardCharsets.UTF_8));

  /** Mails leave at once; one written while the relay was away is tried again after a minute. */
  private static final long PATIENCE = TimeUnit.MINUTES.toMillis(3);

  @ParameterizedTest
  @ValueSource(ints = {Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH})
  void every_page_of_a_request_is_accessible_and_shows_a_script_as_text(
      int width, Visitor visitor) {
    String ref = receive(request().add("mayNeedMessages", true));
    visitor.at(width);
    visitor.signIn(DemoAccount.DPO_STRUCTURE);

    for (String page : new String[] {"", "-pieces", "-tasks", "-recipients", "-work"}) {
      visitor.open("/app/request" + page + ".xhtml?ref=" + ref);
      assertThat(visitor.page().locator("h1")).containsText(ref);
      visitor.assertAccessible();
    }
    visitor.open("/app/request.xhtml?ref=" + ref);
    visitor.waitFor(SCRIPT);
    assertThat(visitor.page().evaluate("() => window.harmed === undefined")).isEqualTo(true);
    visitor.waitFor(visitor.texts().of("preservation.pending"));
    visitor.waitFor("RGPD, art. 15");
    visitor.page().locator(".acts details.others > summary").click();
    visitor.assertAccessible();
  }

  @Test
  void a_reference_of_another_organisation_is_not_found(Visitor visitor) {
    String ref = receive(request());
    visitor.signIn(DemoAccount.OPERATOR);

    for (String page : new String[] {"", "-pieces", "-tasks", "-recipients", "-work"}) {
      var answer =
          visitor
              .page()
              .request()
              .get(Portal.uri("/app/request" + page + ".xhtml?ref=" + ref).toString());
      assertThat(answer.status()).as(page).isEqualTo(404);
      assertThat(answer.text()).doesNotContain(SCRIPT, "Personne");
    }
  }

  @Test
  void a_colleague_is_asked_and_hands_a_file_in_that_becomes_a_piece(Visitor visitor) {
    String ref = receive(request());
    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    visitor.open("/app/request-tasks.xhtml?ref=" + ref);
    field("new:person", visitor)
        .selectOption(new SelectOption().setLabel(DemoAccount.STRUCTURE.displayName()));
    field("new:question", visitor).fill("Avez-vous le dossier papier ?");
    field("new:due", visitor).fill(inAMonth());
    field("new:ok", visitor).click();
    visitor.waitFor(visitor.texts().of("tasks.asked.inside"));
    visitor.assertAccessible();
    new Frame(visitor).signOut();

    visitor.signIn(DemoAccount.STRUCTURE);
    visitor.waitFor("Avez-vous le dossier papier ?");
    visitor.assertAccessible();
    visitor.page().locator("a[href*='task.xhtml'][href*='" + ref + "']").click();
    visitor.waitFor("Avez-vous le dossier papier ?");
    visitor.assertAccessible();
    field("reply:file", visitor).setInputFiles(PDF);
    visitor.waitForNewPage(() -> field("reply:deliver", visitor).click());
    visitor.waitFor(visitor.texts().of("task.delivered"));
    new Frame(visitor).signOut();

    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    visitor.waitFor(visitor.texts().of("home.task.came"));
    visitor.open("/app/request-pieces.xhtml?ref=" + ref);
    visitor.waitFor("relevé.pdf");
    visitor.waitFor(visitor.texts().of("PieceKind.CONTRIBUTION"));
    visitor.assertAccessible();
  }

  private static String inAMonth() {
    return LocalDate.ofInstant(new PortalClock().instant(), Phrasing.ZONE).plusMonths(1).toString();
  }

  @Test
  void a_request_is_taken_linked_and_held(Visitor visitor) {
    String ref = receive(request());
    String other = receive(request());
    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    visitor.open("/app/request-work.xhtml?ref=" + ref);

    field("assignment:take", visitor).click();
    visitor.waitFor(visitor.texts().of("work.assigned", DemoAccount.DPO_STRUCTURE.displayName()));
    field("links:other", visitor).fill(other);
    field("links:link", visitor).click();
    visitor.waitFor(visitor.texts().of("work.linked"));
    field("hold:reason", visitor).fill("Recours devant le tribunal");
    field("hold:set", visitor).click();
    visitor.waitFor(visitor.texts().of("work.held"));
    visitor.assertAccessible();

    visitor.open("/app/requests.xhtml?mine=true");
    visitor.waitFor(ref);
    assertThat(visitor.page().locator("#mine")).hasValue("true");
    assertThat(visitor.page().locator(".requests")).not().containsText(other);
    visitor.open("/app/request.xhtml?ref=" + ref);
    visitor.waitFor(DemoAccount.DPO_STRUCTURE.displayName());
  }

  @Test
  void the_operator_sees_the_instruction_at_home_confirms_it_and_sees_nothing_else(
      Visitor visitor) {
    String ref = receive(request().add("mayNeedMessages", true));
    visitor.signIn(DemoAccount.OPERATOR);
    visitor.open("/app/request.xhtml?ref=" + ref);
    visitor.waitFor(visitor.texts().of("Act.CONFIRM_PRESERVATION"));
    assertThat(visitor.page().locator("#content")).not().containsText("personne@vigie.example");
    assertThat(visitor.page().locator(".tabs")).hasCount(0);
    visitor.assertAccessible();
    assertThat(ApiClient.as(DemoAccount.OPERATOR).get("/rights-requests/" + ref + "/pieces").code())
        .isEqualTo("NOT_THE_CONTROLLER");

    field("file:next", visitor).click();
    field("actForm:ok", visitor).click();
    visitor.waitFor(visitor.texts().of("preservation.confirmed"));
    new Frame(visitor).signOut();

    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    visitor.open("/app/request.xhtml?ref=" + ref);
    visitor.waitFor(visitor.texts().of("preservation.confirmed"));
  }

  @ParameterizedTest
  @ValueSource(ints = {Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH})
  void somebody_outside_answers_by_a_link_that_works_once(int width, Visitor visitor)
      throws Exception {
    String ref = receive(request());
    String recipient = "labo-" + width + "-" + ref.substring(8) + "@vigie.example";
    String question = "Quels envois en août ? " + SCRIPT;
    var relay =
        new GreenMail(
            new ServerSetup(
                Integer.getInteger("it.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    relay.start();
    String link;
    try {
      Answer asked =
          DPO.post(
              "/rights-requests/" + ref + "/tasks",
              Json.createObjectBuilder()
                  .add("mail", recipient)
                  .add("question", question)
                  .add("due", tomorrow())
                  .build());
      assertThat(asked.status()).as(asked.body()).isEqualTo(201);
      link = link(relay, recipient);
    } finally {
      relay.stop();
    }
    visitor.at(width);
    visitor.open(link);
    visitor.waitFor(question);
    assertThat(visitor.page().locator("body")).not().containsText(ref);
    visitor.assertAccessible();

    visitor.waitForNewPage(() -> send(visitor));
    visitor.waitFor(visitor.texts().of("contribute.nothing"));
    visitor.assertAccessible();
    field("file", visitor).setInputFiles(PDF);
    visitor.waitForNewPage(() -> send(visitor));
    visitor.waitFor(visitor.texts().of("contribute.delivered"));
    visitor.assertAccessible();
    assertThat(visitor.page().request().get(Portal.uri(link).toString()).status()).isEqualTo(410);
  }

  private static void send(Visitor visitor) {
    visitor.page().locator("button[value=deliver]").click();
  }

  private static String link(GreenMail relay, String recipient) throws Exception {
    var link = Pattern.compile("https?://[^/]+(/contribute\\.xhtml\\?\\S+)");
    for (int look = 0; look < 50; look++) {
      for (var mail : Arrays.asList(relay.getReceivedMessages())) {
        if (mail.getAllRecipients()[0].toString().equals(recipient)) {
          Matcher found =
              link.matcher(
                  ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString());
          assertThat(found.find()).isTrue();
          return found.group(1);
        }
      }
      relay.waitForIncomingEmail(PATIENCE, relay.getReceivedMessages().length + 1);
    }
    throw new AssertionError("no mail to " + recipient);
  }

  private static JsonObjectBuilder request() {
    return Json.createObjectBuilder()
        .add("processing", "MEDIMAIL-EXCHANGE")
        .add("channel", "LETTER")
        .add("receivedAt", "2026-11-05T10:00:00+01:00")
        .add("rights", Json.createArrayBuilder().add("ACCESS"))
        .add(
            "person",
            Json.createObjectBuilder()
                .add("requesterName", SCRIPT)
                .add("email", "personne@vigie.example"));
  }

  private static String receive(JsonObjectBuilder request) {
    Answer made = DPO.post("/rights-requests", request.build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  private static String tomorrow() {
    return new PortalClock().instant().atZone(Phrasing.ZONE).toLocalDate().plusDays(1).toString();
  }

  private static Locator field(String id, Visitor visitor) {
    return visitor.page().locator("[id='" + id + "']");
  }
}
