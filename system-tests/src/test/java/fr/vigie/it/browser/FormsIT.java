package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.OwnService;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms about interruptions: what is refused stays typed, and two parties decide together. */
@BrowserJourney
class FormsIT {
  private final OwnService service = OwnService.add();

  @ParameterizedTest
  @ValueSource(ints = {Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH})
  void a_refused_outage_keeps_what_was_typed_and_is_recorded_once_it_is_right(
      int width, Visitor visitor) {
    visitor.at(width);
    openOutages(visitor);
    field("outage:from", visitor).fill("2025-03-12T10:00");
    field("outage:to", visitor).fill("2025-03-12T09:00");
    field("outage:cause", visitor).fill("Coupure du réseau");
    field("outage:evidence", visitor).fill("Ticket 4711");

    visitor.named(AriaRole.BUTTON, "outages.record").click();

    visitor.waitFor(visitor.texts().of("refusal.INVALID_INPUT", visitor.texts().of("field.to")));
    assertThat(field("outage:from", visitor)).hasValue("2025-03-12T10:00");
    assertThat(field("outage:to", visitor)).hasValue("2025-03-12T09:00");
    assertThat(field("outage:cause", visitor)).hasValue("Coupure du réseau");
    assertThat(field("outage:evidence", visitor)).hasValue("Ticket 4711");
    visitor.assertAccessible();

    field("outage:to", visitor).fill("2025-03-12T12:00");
    visitor.named(AriaRole.BUTTON, "outages.record").click();

    visitor.waitFor(visitor.texts().of("outages.recorded"));
    assertThat(field("outage:cause", visitor)).hasValue("");
    assertThat(visitor.page().locator("[id=list]")).containsText("Coupure du réseau");
    visitor.assertAccessible();
  }

  @Test
  void a_refused_dialog_stays_open_says_why_and_keeps_what_was_typed(Visitor visitor) {
    record("2025-03-12T10:00:00+01:00");
    openOutages(visitor);
    visitor.page().getByTitle(visitor.texts().of("outages.end.title", "Coupure du réseau")).click();
    Locator dialog = visitor.page().locator("[id=ending]");
    field("endForm:endedAt", visitor).fill("2025-03-12T09:00");

    field("endForm:ok", visitor).click();

    assertThat(dialog)
        .containsText(visitor.texts().of("refusal.INVALID_INPUT", visitor.texts().of("field.to")));
    assertThat(dialog).isVisible();
    assertThat(field("endForm:endedAt", visitor)).hasValue("2025-03-12T09:00");
    visitor.assertAccessible();

    field("endForm:endedAt", visitor).fill("2025-03-12T12:00");
    field("endForm:ok", visitor).click();

    assertThat(dialog).isHidden();
    visitor.waitFor(visitor.texts().of("outages.ended"));
  }

  @Test
  void in_october_the_form_asks_which_of_two_times_and_in_march_it_refuses_the_skipped_one(
      Visitor visitor) {
    openOutages(visitor);
    field("outage:from", visitor).fill("2025-10-26T02:30");
    field("outage:to", visitor).fill("2025-10-26T02:10");
    field("outage:cause", visitor).fill("Bascule");
    visitor.named(AriaRole.BUTTON, "outages.record").click();
    visitor.waitFor(visitor.texts().of("time.twice.next"));
    visitor.assertAccessible();

    field("outage:fromOccurrence", visitor).selectOption("FIRST");
    field("outage:toOccurrence", visitor).selectOption("SECOND");
    visitor.named(AriaRole.BUTTON, "outages.record").click();
    visitor.waitFor(visitor.texts().of("outages.recorded"));

    JsonObject recorded = onlyOutage();
    assertThat(recorded.getString("from")).isEqualTo("2025-10-26T00:30:00Z");
    assertThat(recorded.getString("to")).isEqualTo("2025-10-26T01:10:00Z");

    field("outage:from", visitor).fill("2025-03-30T02:30");
    field("outage:to", visitor).fill("2025-03-30T04:00");
    field("outage:cause", visitor).fill("Bascule");
    visitor.named(AriaRole.BUTTON, "outages.record").click();

    visitor.waitFor(visitor.texts().of("time.skipped.next"));
    assertThat(field("outage:cause", visitor)).hasValue("Bascule");
  }

  @Test
  void an_exclusion_is_proposed_by_one_party_and_agreed_by_the_other(Visitor visitor) {
    record("2025-03-12T10:00:00+01:00");
    openExclusions(DemoAccount.OPERATOR, visitor);
    field("exclusion:from", visitor).fill("2025-03-12T10:00");
    field("exclusion:to", visitor).fill("2025-03-12T09:00");
    field("exclusion:clause", visitor).selectOption("PREVENTIVE_MAINTENANCE");
    field("exclusion:reason", visitor).fill("Mise à jour annoncée");
    visitor.named(AriaRole.BUTTON, "exclusions.propose").click();
    visitor.waitFor(visitor.texts().of("refusal.INVALID_INPUT", visitor.texts().of("field.to")));
    assertThat(field("exclusion:reason", visitor)).hasValue("Mise à jour annoncée");
    assertThat(field("exclusion:clause", visitor)).hasValue("PREVENTIVE_MAINTENANCE");
    field("exclusion:to", visitor).fill("2025-03-12T11:30");
    visitor.named(AriaRole.BUTTON, "exclusions.propose").click();
    visitor.waitFor(visitor.texts().of("exclusions.proposed"));
    assertThat(visitor.page().locator("[id=list]"))
        .containsText(visitor.texts().of("exclusion.state.PROPOSED"));
    visitor.assertAccessible();
    new Frame(visitor).signOut();

    openExclusions(DemoAccount.MANAGER, visitor);
    visitor
        .page()
        .getByTitle(visitor.texts().of("exclusions.agree.title", "Mise à jour annoncée"))
        .click();
    visitor.page().locator(".ui-confirmdialog-yes:visible").click();

    visitor.waitFor(visitor.texts().of("exclusions.agreed"));
    assertThat(visitor.page().locator("[id=list]"))
        .containsText(visitor.texts().of("exclusion.state.AGREED"));
    visitor.assertAccessible();
  }

  @Test
  void whoever_contests_what_was_withdrawn_meanwhile_keeps_the_reason_typed(Visitor visitor) {
    Answer proposed = propose();
    openExclusions(DemoAccount.MANAGER, visitor);
    visitor
        .page()
        .getByTitle(visitor.texts().of("exclusions.contest.title", "Maintenance"))
        .click();
    Locator dialog = visitor.page().locator("[id=contesting]");
    visitor.waitForDialog(dialog);
    field("contestForm:answer", visitor).fill("Rien n'était annoncé");
    withdraw(proposed);

    field("contestForm:ok", visitor).click();

    assertThat(dialog).containsText(visitor.texts().of("refusal.CHANGED_MEANWHILE"));
    assertThat(field("contestForm:answer", visitor)).hasValue("Rien n'était annoncé");
    visitor.assertAccessible();
  }

  @Test
  void the_switch_for_reports_by_mail_stays_as_it_was_put(Visitor visitor) {
    visitor.signIn(DemoAccount.AUDITOR);
    String page = "/app/service.xhtml?code=" + service.code();
    visitor.open(page);
    Locator each = field("mails:each", visitor);
    assertThat(each).not().isChecked();

    each.check();
    visitor.waitFor(visitor.texts().of("mails.on"));
    visitor.open(page);
    assertThat(each).isChecked();
    visitor.assertAccessible();
    each.uncheck();
    visitor.waitFor(visitor.texts().of("mails.off"));

    assertThat(
            ApiClient.as(DemoAccount.AUDITOR)
                .get(service.path("/report-subscription"))
                .json()
                .getBoolean("subscribed"))
        .isFalse();
  }

  private void openOutages(Visitor visitor) {
    visitor.signIn(DemoAccount.SUPPORT);
    visitor.open("/app/outages.xhtml?code=" + service.code());
  }

  private void openExclusions(DemoAccount account, Visitor visitor) {
    visitor.signIn(account);
    visitor.open("/app/exclusions.xhtml?code=" + service.code());
  }

  private static Locator field(String id, Visitor visitor) {
    return visitor.page().locator("[id='" + id + "']");
  }

  private void record(String from) {
    var answer =
        ApiClient.as(DemoAccount.SUPPORT)
            .post(
                service.path("/outages"),
                "application/json",
                "{\"from\":\"" + from + "\",\"cause\":\"Coupure du réseau\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private Answer propose() {
    var answer =
        ApiClient.as(DemoAccount.OPERATOR)
            .post(
                service.path("/exclusions"),
                "application/json",
                """
                {"from":"2025-03-12T10:00:00+01:00","to":"2025-03-12T12:00:00+01:00",
                 "clause":"PREVENTIVE_MAINTENANCE","reason":"Maintenance"}
                """);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private void withdraw(Answer proposed) {
    String path = service.path("/exclusions/" + proposed.json().getString("id"));
    var answer =
        ApiClient.as(DemoAccount.OPERATOR)
            .with("If-Match", proposed.header("ETag"))
            .post(path + "/withdraw", "application/json", "{}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private JsonObject onlyOutage() {
    return ApiClient.as(DemoAccount.SUPPORT)
        .get(service.path("/outages"))
        .json()
        .getJsonArray("items")
        .getJsonObject(0);
  }
}
