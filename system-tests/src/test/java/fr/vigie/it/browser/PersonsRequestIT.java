package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.mail.Mails;
import fr.vigie.it.portal.ApiClient;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without an account files a request, hears that it arrived, and follows it. */
@BrowserJourney
class PersonsRequestIT {
  /** Mails leave at once; one written while the relay was away is tried again after a minute. */
  private static final long PATIENCE = TimeUnit.MINUTES.toMillis(3);

  @ParameterizedTest
  @ValueSource(ints = {Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH})
  void a_person_finds_who_answers_files_once_and_follows_by_the_code(int width, Visitor visitor) {
    visitor.at(width);
    visitor.open("/ask.xhtml");
    visitor.assertAccessible();
    visitor.named(AriaRole.LINK, "ask.about.MEDIMAIL-EXCHANGE").click();
    field("search", visitor).fill("démonstration 001");
    visitor.named(AriaRole.BUTTON, "ask.to.search").click();
    visitor.assertAccessible();
    visitor.page().locator("a[href*='to=STR-001']").click();
    visitor.waitFor(visitor.texts().of("ask.who.answers"));
    visitor.page().locator("details.why > summary").first().click();
    visitor.waitFor("RGPD, art. 12, § 3");
    visitor.assertAccessible();

    field("name", visitor).fill("Personne d'essai");
    visitor.named(AriaRole.BUTTON, "ask.send").click();
    visitor.waitFor(visitor.texts().of("ask.missing.rights"));
    assertThat(field("name", visitor)).hasValue("Personne d'essai");
    visitor.assertAccessible();

    field("right-ACCESS", visitor).check();
    field("address", visitor).fill("1 rue de l'Essai, Toulouse");
    visitor.named(AriaRole.BUTTON, "ask.send").click();
    visitor.waitFor(visitor.texts().of("ask.filed.lead"));
    visitor.assertAccessible();
    String title = visitor.page().locator("h2#filed").innerText();
    String code = visitor.page().locator("strong.big").innerText();
    visitor.page().reload();
    assertThat(visitor.page().locator("h2#filed")).hasText(title);

    visitor.open("/follow.xhtml");
    visitor.assertAccessible();
    follow(code.toLowerCase(Locale.ROOT), visitor);
    visitor.waitFor(visitor.texts().of("follow.waiting.ORGANISATION"));
    assertThat(visitor.page().locator("#where")).containsText(ref(title));
    assertThat(visitor.page().url()).doesNotContain("code");
    visitor.assertAccessible();
    JsonObject seen = request(ref(title));
    assertThat(seen.getString("channel")).isEqualTo("PUBLIC_FORM");
    assertThat(seen.getString("receiver")).isEqualTo("STR-001");
  }

  @Test
  void the_mail_says_all_and_counts_as_an_acknowledgement_when_the_relay_takes_it(Visitor visitor)
      throws Exception {
    visitor.open("/ask.xhtml?about=MEDIMAIL-EXCHANGE&to=STR-001");
    new Frame(visitor).switchTo(Locale.ENGLISH);
    field("right-ERASURE", visitor).check();
    field("name", visitor).fill("Trial person");
    field("mail", visitor).fill("person@vigie.example");
    var relay =
        new GreenMail(
            new ServerSetup(
                Integer.getInteger("it.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    relay.start();
    String ref;
    try {
      visitor.named(AriaRole.BUTTON, "ask.send").click();
      visitor.waitFor(visitor.texts().of("ask.mailed"));
      ref = ref(visitor.page().locator("h2#filed").innerText());
      String code = visitor.page().locator("strong.big").innerText();
      MimeMessage mail = Mails.about(ref, "person@vigie.example", relay, PATIENCE);
      assertThat(mail.getSubject()).contains(ref);
      assertThat(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString())
          .contains(code, "CNIL", "court")
          .doesNotContain("Trial person");
    } finally {
      relay.stop();
    }
    visitor.page().waitForCondition(() -> events(ref).contains("ACKNOWLEDGED"));
    assertThat(request(ref).getString("status")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void wrong_codes_open_nothing_and_make_the_next_one_wait(Visitor visitor) {
    visitor.open("/ask.xhtml?about=MEDIMAIL-ACCOUNTS");
    String code = visitor.page().locator("input[name=form]").getAttribute("value");
    field("right-ACCESS", visitor).check();
    field("name", visitor).fill("Personne d'essai");
    field("address", visitor).fill("1 rue de l'Essai, Toulouse");
    visitor.named(AriaRole.BUTTON, "ask.send").click();
    visitor.waitFor(visitor.texts().of("ask.notMailed"));

    visitor.open("/follow.xhtml");
    for (int wrong = 0; wrong < 3; wrong++) {
      follow("0000-0000-0000-0000", visitor);
      visitor.waitFor(visitor.texts().of("follow.unknown"));
    }
    follow(code, visitor);
    visitor.waitFor(visitor.texts().of("follow.slowed", 2).split("\\.", 2)[0]);
    visitor.assertAccessible();

    visitor
        .page()
        .waitForCondition(
            () -> {
              follow(code, visitor);
              return visitor.page().locator("#where").count() == 1;
            });
  }

  @Test
  void what_robots_fill_in_files_nothing(Visitor visitor) {
    visitor.open("/ask.xhtml?about=MEDIMAIL-ACCOUNTS");
    field("right-ACCESS", visitor).check();
    field("name", visitor).fill("Robot");
    field("mail", visitor).fill("robot@vigie.example");
    visitor
        .page()
        .evaluate("() => { document.getElementById('website').value = 'https://spam.example'; }");

    visitor.named(AriaRole.BUTTON, "ask.send").click();

    visitor.waitFor(visitor.texts().of("ask.missing.website"));
    assertThat(field("website", visitor)).hasValue("");
  }

  private static Locator field(String id, Visitor visitor) {
    return visitor.page().locator("[id='" + id + "']");
  }

  private static void follow(String code, Visitor visitor) {
    visitor.waitForNewPage(
        () -> {
          field("code", visitor).fill(code);
          visitor.named(AriaRole.BUTTON, "follow.show").click();
        });
  }

  private static String ref(String title) {
    return title.substring(title.indexOf("DR-"));
  }

  private static JsonObject request(String ref) {
    return ApiClient.as(DemoAccount.DPO_STRUCTURE).get("/rights-requests/" + ref).json();
  }

  private static List<String> events(String ref) {
    return request(ref).getJsonArray("events").getValuesAs(JsonObject.class).stream()
        .map(event -> event.getString("type"))
        .toList();
  }
}
