package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.mail.Mails;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A letter on the pages: written, signed, sent; and the answer where the person fetches it. */
@BrowserJourney
class LettersIT {
  private static final String ADDRESS = "personne@example.org";

  private static final long PATIENCE = TimeUnit.MINUTES.toMillis(3);
  private static final Pattern LINK = Pattern.compile("https?://[^/]+(/answer\\.xhtml\\?l=\\S+)");

  @Test
  void an_answer_leaves_by_link_and_the_person_fetches_it_once(Visitor visitor) throws Exception {
    String ref = decided("GRANTED");
    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    visitor.open("/app/request.xhtml?ref=" + ref);
    visitor.waitForNewPage(() -> link(visitor, "letter.link.SEND").click());
    visitor.assertAccessible();
    visitor.at(Visitor.PHONE_WIDTH);
    visitor.assertAccessible();
    visitor.at(Visitor.DESK_WIDTH);
    assertThat(visitor.page().locator(".sheet")).containsText("CNIL");
    visitor.waitForNewPage(() -> field(visitor, "writing:sign").click());
    visitor.assertAccessible();
    var relay =
        new GreenMail(
            new ServerSetup(
                Integer.getInteger("it.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    relay.start();
    String code;
    String mail;
    try {
      field(visitor, "writing:mail").click();
      code = visitor.page().locator(".letter-code").innerText();
      mail = mailed(ref, relay);
    } finally {
      relay.stop();
    }
    assertThat(code).matches("\\d{4} \\d{4}");
    visitor.assertAccessible();
    new Frame(visitor).signOut();

    assertThat(mail).doesNotContain(code).doesNotContain(code.replace(" ", ""));
    Matcher link = LINK.matcher(mail);
    assertThat(link.find()).isTrue();
    fetch(visitor, link.group(1), code);
    assertThat(events(ref)).contains("ANSWER_SENT", "DOWNLOADED");
  }

  private static void fetch(Visitor visitor, String link, String code) throws Exception {
    visitor.open(link);
    visitor.assertAccessible();
    type(visitor, "0000 000x");
    visitor.waitFor(visitor.texts().of("answer.wrong", 4));
    type(visitor, code);
    visitor.assertAccessible();
    Download download =
        visitor.page().waitForDownload(() -> visitor.page().locator(".letters a").first().click());
    assertThat(new String(Files.readAllBytes(download.path()), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    for (String again : List.of("/answer.xhtml", link)) {
      visitor.open(again);
      assertThat(visitor.page().locator(".letters a")).hasCount(1);
    }
    visitor.page().context().clearCookies();
    visitor.open(link);
    visitor.waitFor(visitor.texts().of("answer.closed.USED"));
    visitor.at(Visitor.PHONE_WIDTH);
    visitor.assertAccessible();
  }

  private static void type(Visitor visitor, String code) {
    visitor.page().locator("#code").fill(code);
    visitor.waitForNewPage(() -> visitor.page().locator("main button[type=submit]").click());
  }

  @Test
  void a_refusal_that_lost_its_remedy_says_so_before_and_at_the_signature(Visitor visitor) {
    String ref = decided("REFUSED");
    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    visitor.open("/app/letter.xhtml?ref=" + ref + "&act=SEND");
    Locator text = field(visitor, "writing:text");
    String whole = text.inputValue();
    text.fill(whole.replace("{{cnil}}", ""));
    text.press("Tab");
    visitor.waitFor(visitor.texts().of("letter.missing"));
    visitor.assertAccessible();
    field(visitor, "writing:sign").click();
    visitor.waitFor(
        visitor.texts().of("refusal.REMEDIES_MISSING", visitor.texts().of("Mention.CNIL")));
    text.fill(whole);
    visitor.waitForNewPage(() -> field(visitor, "writing:sign").click());
    field(visitor, "writing:post").click();
    visitor.waitFor(visitor.texts().of("letter.state.LEFT"));
    visitor.assertAccessible();
    assertThat(events(ref)).contains("ANSWER_SENT");
  }

  @Test
  void an_administrator_saves_a_template_that_is_read_first_as_it_will_be(Visitor visitor) {
    visitor.signIn(DemoAccount.ADMIN);
    for (int width : List.of(Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH)) {
      visitor.at(width);
      visitor.open("/app/letters.xhtml");
      visitor.assertAccessible();
    }
    visitor.open("/app/letters.xhtml?kind=PRESERVATION&language=en");
    Locator text = field(visitor, "template:text");
    String whole = text.inputValue();
    text.fill(whole + "\n\n{{unknwon}}");
    field(visitor, "template:save").click();
    visitor.waitFor(visitor.texts().of("refusal.UNKNOWN_PLACEHOLDER", "unknwon"));
    text.fill(whole + "\n\nThank you.");
    field(visitor, "template:save").click();
    visitor.waitFor("Thank you.");
    assertThat(visitor.page().locator(".sheet")).containsText("Thank you.");
    visitor.assertAccessible();
  }

  private static Locator link(Visitor visitor, String key) {
    return visitor.page().locator(".next-what a").getByText(visitor.texts().of(key));
  }

  private static Locator field(Visitor visitor, String id) {
    return visitor.page().locator("[id='" + id + "']");
  }

  /** The text of the mail to the person about a request. */
  private static String mailed(String ref, GreenMail relay) throws Exception {
    return ((MimeMultipart) Mails.about(ref, ADDRESS, relay, PATIENCE).getContent())
        .getBodyPart(0)
        .getContent()
        .toString();
  }

  private static String decided(String outcome) {
    ApiClient dpo = ApiClient.as(DemoAccount.DPO_STRUCTURE);
    Answer made =
        dpo.post(
            "/rights-requests",
            Json.createObjectBuilder()
                .add("processing", "MEDIMAIL-EXCHANGE")
                .add("channel", "LETTER")
                .add("receivedAt", "2026-11-05T10:00:00+01:00")
                .add("rights", Json.createArrayBuilder().add("ACCESS"))
                .add(
                    "person",
                    Json.createObjectBuilder()
                        .add("requesterName", "Personne de démonstration")
                        .add("email", ADDRESS)
                        .add("phone", "03 00 00 00 00"))
                .build());
    String ref = made.json().getString("ref");
    JsonObject decision =
        Json.createObjectBuilder()
            .add("right", "ACCESS")
            .add("outcome", outcome)
            .add("ground", "EXCESSIVE")
            .add("text", "Troisième demande identique en un mois")
            .build();
    Answer done =
        dpo.with("If-Match", made.header("ETag"))
            .post("/rights-requests/" + ref + "/decide", decision);
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    return ref;
  }

  private static String events(String ref) {
    return ApiClient.as(DemoAccount.DPO_STRUCTURE)
        .get("/rights-requests/" + ref)
        .json()
        .getJsonArray("events")
        .toString();
  }
}
