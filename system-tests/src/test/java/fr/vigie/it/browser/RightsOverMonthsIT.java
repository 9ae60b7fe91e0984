package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.installation.Installation;
import fr.vigie.it.installation.OwnInstallation;
import fr.vigie.it.installation.RunningServer;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.platform.Phrasing;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests over four months, seen by each role in turn; the portal's clock is started ahead. */
@OwnInstallation
@ExtendWith(Visitors.class)
class RightsOverMonthsIT {
  private static final String REQUESTS = "/rights-requests";
  private static final Phrasing FRENCH = new Phrasing(Locale.FRENCH);

  /** Each missed day moves the dates of a waiting request once. */
  private static final int DAYS_AWAY = 65;

  private static final JsonObject NOTHING = JsonObject.EMPTY_JSON_OBJECT;

  private final Installation installation = Installation.fresh("rights-over-months");

  @Test
  void a_person_three_officers_and_the_operator_see_what_is_due_as_months_go_by(Visitor visitor) {
    visitor.visits(installation.portal());
    String code;
    String asked;
    String ofGrades;
    String ofOperator;
    LocalDate first;
    try (RunningServer server = startedAhead("PT0S")) {
      code = file(visitor);
      asked = filed(visitor);
      ofGrades = received(DemoAccount.DPO, "MEDIMAIL-GRADES");
      ofOperator = received(DemoAccount.OPERATOR, "MEDIMAIL-AUTHENTICATION");
      act(DemoAccount.DPO_STRUCTURE, asked, "acknowledge", NOTHING);
      first = due(DemoAccount.DPO_STRUCTURE, asked);
      visitor.leave();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }

    LocalDate postponed;
    try (RunningServer server = startedAhead("P20D")) {
      visitor.signIn(DemoAccount.DPO_STRUCTURE);
      assertThat(home(visitor)).containsText(asked);
      assertThatFileSays(FRENCH.date(first), asked, visitor);
      act(DemoAccount.DPO_STRUCTURE, asked, "record-doubt", text("Deux homonymes"));
      act(
          DemoAccount.DPO_STRUCTURE,
          asked,
          "ask",
          text("Votre date d'inscription ?").add("ground", "IDENTITY"));
      visitor.open("/follow.xhtml");
      follow(code, visitor);
      visitor.waitFor(visitor.texts().of("follow.waiting.ANSWER"));
      visitor.leave();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }

    try (RunningServer server = startedAhead("P35D")) {
      act(
          DemoAccount.DPO_STRUCTURE,
          asked,
          "answer-received",
          text("Le 3 mars").add("sufficient", true));
      act(DemoAccount.DPO_STRUCTURE, asked, "check-identity", text("La date est la bonne"));
      postponed = due(DemoAccount.DPO_STRUCTURE, asked);
      assertThat(postponed).isAfterOrEqualTo(first.plusDays(15));
      assertThatItIsTooLateToExtend(DemoAccount.DPO, ofGrades);
      visitor.signIn(DemoAccount.DPO_STRUCTURE);
      assertThatFileSays(FRENCH.date(postponed), asked, visitor);
      act(DemoAccount.DPO_STRUCTURE, asked, "extend", text("Très nombreux messages"));
      assertThat(due(DemoAccount.DPO_STRUCTURE, asked)).isAfter(postponed.plusDays(50));
      visitor.signIn(DemoAccount.DPO);
      assertThat(home(visitor)).containsText(ofGrades);
      visitor.signIn(DemoAccount.OPERATOR);
      assertThat(home(visitor)).containsText(ofOperator);
      visitor.assertAccessible();
      visitor.leave();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }

    try (RunningServer server = startedAhead("P100D")) {
      for (DemoAccount late : new DemoAccount[] {DemoAccount.DPO, DemoAccount.OPERATOR}) {
        answer(late, late == DemoAccount.DPO ? ofGrades : ofOperator, "MET_LATE");
      }
      answer(DemoAccount.DPO_STRUCTURE, asked, "MET");
      visitor.open("/follow.xhtml");
      follow(code, visitor);
      visitor.waitFor(visitor.texts().of("follow.waiting.NOTHING"));
      visitor.at(Visitor.PHONE_WIDTH);
      visitor.assertAccessible();
      visitor.leave();
      assertThat(server.saying(" ERROR ")).isEmpty();
    }
  }

  private RunningServer startedAhead(String ahead) {
    return installation.start(Map.of("VIGIE_DEMO", "true", "VIGIE_DEMO_AHEAD", ahead));
  }

  /** Files on the public page; the code that follows the request comes back. */
  private static String file(Visitor visitor) {
    visitor.open("/ask.xhtml?about=MEDIMAIL-EXCHANGE&to=STR-001");
    field("right-ACCESS", visitor).check();
    field("name", visitor).fill("Personne d'essai");
    field("address", visitor).fill("1 rue de l'Essai, Toulouse");
    visitor.named(AriaRole.BUTTON, "ask.send").click();
    visitor.waitFor(visitor.texts().of("ask.filed.lead"));
    return visitor.page().locator("strong.big").innerText();
  }

  private static String filed(Visitor visitor) {
    String title = visitor.page().locator("h2#filed").innerText();
    return title.substring(title.indexOf("DR-"));
  }

  private static void follow(String code, Visitor visitor) {
    visitor.waitForNewPage(
        () -> {
          field("code", visitor).fill(code);
          visitor.named(AriaRole.BUTTON, "follow.show").click();
        });
  }

  private static Locator field(String id, Visitor visitor) {
    return visitor.page().locator("[id='" + id + "']");
  }

  private static Locator home(Visitor visitor) {
    visitor.open("/app/home.xhtml");
    return visitor.page().locator("section[aria-labelledby='now']");
  }

  private static void assertThatFileSays(String words, String ref, Visitor visitor) {
    visitor.open("/app/request.xhtml?ref=" + ref);
    assertThat(visitor.page().locator("#content")).containsText(words);
    visitor.assertAccessible();
  }

  private void assertThatItIsTooLateToExtend(DemoAccount late, String ref) {
    Answer refused = tried(late, ref, "extend", text("Trop de demandes").build());
    assertThat(refused.code()).isEqualTo("EXTENSION_TOO_LATE");
  }

  private void answer(DemoAccount account, String ref, String inTime) {
    act(
        account,
        ref,
        "decide",
        Json.createObjectBuilder().add("right", "ACCESS").add("outcome", "GRANTED"));
    JsonObject answered = act(account, ref, "send", NOTHING);
    JsonArray deadlines = answered.getJsonArray("deadlines");
    assertThat(deadlines.getJsonObject(0).getString("state")).isEqualTo(inTime);
    act(account, ref, "close", NOTHING);
  }

  private String received(DemoAccount account, String processing) {
    Answer made =
        installation
            .as(account)
            .post(
                REQUESTS,
                Json.createObjectBuilder()
                    .add("processing", processing)
                    .add("channel", "LETTER")
                    .add("receivedAt", now(account))
                    .add("rights", Json.createArrayBuilder().add("ACCESS"))
                    .add(
                        "person",
                        Json.createObjectBuilder().add("requesterName", "Personne d'essai"))
                    .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  /** What the server's own clock says, without what it is ahead. */
  private String now(DemoAccount account) {
    String date = installation.as(account).get(REQUESTS).header("Date");
    return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)).toString();
  }

  private LocalDate due(DemoAccount account, String ref) {
    JsonObject request = installation.as(account).get(REQUESTS + "/" + ref).json();
    return LocalDate.parse(request.getJsonArray("deadlines").getJsonObject(0).getString("due"));
  }

  private JsonObject act(DemoAccount account, String ref, String act, JsonObjectBuilder body) {
    return act(account, ref, act, body.build());
  }

  private JsonObject act(DemoAccount account, String ref, String act, JsonObject body) {
    Answer answer = tried(account, ref, act, body);
    assertThat(answer.status()).as(act + ": " + answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** Acts; once more if the portal itself, which makes up for its missed days, was faster. */
  private Answer tried(DemoAccount account, String ref, String act, JsonObject body) {
    Answer answer = triedOnce(account, ref, act, body);
    for (int more = 0; more < DAYS_AWAY && answer.status() == 412; more++) {
      answer = triedOnce(account, ref, act, body);
    }
    return answer;
  }

  private Answer triedOnce(DemoAccount account, String ref, String act, JsonObject body) {
    String tag = installation.as(account).get(REQUESTS + "/" + ref).header("ETag");
    return installation
        .as(account)
        .with("If-Match", tag)
        .post(REQUESTS + "/" + ref + "/" + act, body);
  }

  private static JsonObjectBuilder text(String words) {
    return Json.createObjectBuilder().add("text", words);
  }
}
