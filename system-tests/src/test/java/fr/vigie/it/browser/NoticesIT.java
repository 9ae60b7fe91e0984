package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Telling the Structures of an incident on the pages, and setting up who is told of what. */
@BrowserJourney
class NoticesIT {
  private static final ApiClient SUPPORT = ApiClient.as(DemoAccount.SUPPORT);

  @Test
  void after_taking_charge_level_1_tells_the_structures_from_the_preview(Visitor visitor) {
    String page = taken("STR-001");
    visitor.signIn(DemoAccount.SUPPORT);
    visitor.open(page);
    Locator tell = button(visitor, "[id=ticket]", "notices.tell");
    assertThat(tell).isVisible();
    visitor.assertAccessible();

    tell.click();
    Locator dialog = visitor.page().locator("[id=telling]");
    visitor.waitForDialog(dialog);
    assertThat(dialog).containsText(visitor.texts().of("notices.preview.reach", 2, 1));
    visitor.assertAccessible();
    visitor.at(Visitor.PHONE_WIDTH);
    visitor.assertAccessible();
    visitor.at(Visitor.DESK_WIDTH);

    visitor.page().locator("[id='noticeForm:message']").fill("Retour prévu à 17 h");
    visitor.page().locator("[id='noticeForm:ok']").click();
    assertThat(dialog).containsText(visitor.texts().of("notices.refreshed"));
    assertThat(dialog.locator(".notice-text").first()).containsText("Retour prévu à 17 h");
    visitor.page().locator("[id='noticeForm:ok']").click();

    assertThat(dialog).isHidden();
    assertThat(visitor.page().locator("[id=ticket]"))
        .containsText(visitor.texts().of("notices.reach", 2, 1));
    assertThat(tell).hasCount(0);
    for (int width : List.of(Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH)) {
      visitor.at(width);
      visitor.assertAccessible();
    }
  }

  @Test
  void the_list_and_the_home_page_show_level_1_what_is_still_to_be_told(Visitor visitor) {
    String page = taken("STR-003");
    String ref = page.substring(page.indexOf('=') + 1);
    String mark = visitor.texts().of("tickets.notice.due");
    visitor.signIn(DemoAccount.SUPPORT);
    visitor.open("/app/home.xhtml");
    Locator look = visitor.named(AriaRole.LINK, "home.notices.do");
    assertThat(look).isVisible();
    for (int width : List.of(Visitor.PHONE_WIDTH, Visitor.DESK_WIDTH)) {
      visitor.at(width);
      visitor.assertAccessible();
    }
    visitor.waitForNewPage(look::click);

    assertThat(visitor.path()).isEqualTo("/app/incidents.xhtml");
    Locator rows = visitor.page().locator(".tickets > li");
    int listed = rows.count();
    assertThat(listed).isPositive();
    assertThat(rows.filter(new Locator.FilterOptions().setHasText(mark))).hasCount(listed);
    visitor.page().reload();
    assertThat(visitor.page().locator("[id=notice]")).hasValue("due");
    for (int width : List.of(Visitor.PHONE_WIDTH, Visitor.DESK_WIDTH)) {
      visitor.at(width);
      visitor.assertAccessible();
    }
    new Frame(visitor).signOut();

    visitor.signIn(DemoAccount.OPERATOR);
    assertThat(visitor.named(AriaRole.LINK, "home.notices.do")).hasCount(0);
    visitor.open("/app/incidents.xhtml");
    assertThat(visitor.page().locator(".tickets")).not().containsText(mark);
    assertThat(visitor.page().locator("[id=notice]")).hasCount(0);
    assertThat(
            SUPPORT.get("/incidents?notice=due&q=" + ref).json().getJsonArray("items").toString())
        .contains("TAKEN_IN_CHARGE");
  }

  @Test
  void closing_warns_of_what_the_structures_were_not_told_and_keeps_it_visible(Visitor visitor) {
    String page = taken("STR-004");
    String ref = page.substring(page.indexOf('=') + 1);
    for (String act : List.of("restore", "confirm")) {
      SUPPORT
          .with("If-Match", "\"" + SUPPORT.get("/incidents/" + ref).json().getInt("version") + "\"")
          .post("/incidents/" + ref + "/" + act, JsonObject.EMPTY_JSON_OBJECT);
    }
    visitor.signIn(DemoAccount.SUPPORT);
    visitor.open(page);
    visitor.page().locator("[id='ticket:next']").click();
    Locator dialog = visitor.page().locator("[id=acting]");
    visitor.waitForDialog(dialog);
    assertThat(dialog).containsText(visitor.texts().of("notices.beforeClosing"));
    visitor.assertAccessible();
    visitor.page().locator("[id='actForm:ok']").click();

    assertThat(dialog).isHidden();
    assertThat(visitor.page().locator("[id=ticket]"))
        .containsText(visitor.texts().of("notices.untold"));
    assertThat(button(visitor, "[id=ticket]", "notices.tell")).hasCount(0);
    visitor.assertAccessible();
  }

  @Test
  void somebody_slower_reads_who_was_faster(Visitor visitor) {
    String page = taken("STR-001");
    String ref = page.substring(page.indexOf('=') + 1);
    visitor.signIn(DemoAccount.SUPPORT);
    visitor.open(page);
    button(visitor, "[id=ticket]", "notices.tell").click();
    Locator dialog = visitor.page().locator("[id=telling]");
    visitor.waitForDialog(dialog);

    JsonObject read = SUPPORT.get("/incidents/" + ref).json();
    JsonObject due = SUPPORT.get("/incidents/" + ref + "/notices").json().getJsonObject("due");
    assertThat(
            ApiClient.as(DemoAccount.ADMIN)
                .with("If-Match", "\"" + read.getInt("version") + "\"")
                .post(
                    "/incidents/" + ref + "/notices/send",
                    Json.createObjectBuilder().add("event", due.getInt("event")).build())
                .status())
        .isEqualTo(200);
    visitor.page().locator("[id='noticeForm:ok']").click();

    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Administration (démo)");
    assertThat(visitor.page().locator("[id=ticket]"))
        .containsText(visitor.texts().of("notices.state.SENT"));
  }

  @Test
  void it_can_be_set_aside_with_a_reason(Visitor visitor) {
    visitor.signIn(DemoAccount.SUPPORT);
    visitor.open(taken("STR-002"));
    button(visitor, "[id=ticket]", "notices.setAside").click();
    Locator dialog = visitor.page().locator("[id=settingAside]");
    visitor.waitForDialog(dialog);
    visitor.assertAccessible();
    visitor.page().locator("[id='asideForm:reason']").fill("Prévenue par téléphone");
    visitor.page().locator("[id='asideForm:ok']").click();

    assertThat(dialog).isHidden();
    assertThat(visitor.page().locator("[id=ticket]")).containsText("Prévenue par téléphone");
    assertThat(button(visitor, "[id=ticket]", "notices.tell")).hasCount(0);
  }

  @Test
  void a_structure_chooses_what_its_contacts_get_in_either_language(Visitor visitor) {
    visitor.signIn(DemoAccount.STRUCTURE);
    visitor.open("/app/notices.xhtml");
    visitor.assertAccessible();
    Locator choice = visitor.page().locator("[id='who:contacts:0:services:0:choice']");
    choice.selectOption("ALL");
    visitor.waitFor(visitor.texts().of("notices.chosen"));
    visitor.page().reload();
    assertThat(choice).hasValue("ALL");
    choice.selectOption("CONCERNED");
    visitor.waitFor(visitor.texts().of("notices.chosen"));
    new Frame(visitor).switchTo(Locale.ENGLISH);
    visitor.at(Visitor.PHONE_WIDTH);
    visitor.assertAccessible();
  }

  @Test
  void a_manager_changes_a_template_and_the_chain_of_escalation(Visitor visitor) {
    visitor.signIn(DemoAccount.MANAGER);
    for (int width : List.of(Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH)) {
      visitor.at(width);
      visitor.open("/app/notice-template.xhtml?moment=WORKAROUND&language=fr");
      visitor.assertAccessible();
      visitor.open("/app/contract.xhtml");
      visitor.assertAccessible();
    }
    visitor.page().locator("[id='escalation:change']").click();
    Locator dialog = visitor.page().locator("[id=escalating]");
    visitor.waitForDialog(dialog);
    visitor.assertAccessible();
    Locator first = visitor.page().locator("[id='escalationForm:steps:0:job']");
    String before = first.inputValue();
    first.fill("Équipe de garde");
    visitor.page().locator("[id='escalationForm:ok']").click();
    assertThat(dialog).isHidden();
    assertThat(visitor.page().locator("[id=escalation]")).containsText("Équipe de garde");

    visitor.page().locator("[id='escalation:change']").click();
    visitor.waitForDialog(dialog);
    first.fill(before);
    visitor.page().locator("[id='escalationForm:ok']").click();
    assertThat(visitor.page().locator("[id=escalation]")).containsText(before);
  }

  /** A ticket that was just taken in charge; the address of its page. */
  private static String taken(String structure) {
    JsonObject made =
        SUPPORT
            .post(
                "/incidents",
                Json.createObjectBuilder()
                    .add("service", "MEDIMAIL")
                    .add("severity", "MAJOR")
                    .add("title", "Pièces jointes refusées")
                    .add("organisation", structure)
                    .build())
            .json();
    SUPPORT
        .with("If-Match", "\"" + made.getInt("version") + "\"")
        .post("/incidents/" + made.getString("ref") + "/take-charge", JsonObject.EMPTY_JSON_OBJECT);
    return "/app/incident.xhtml?ref=" + made.getString("ref");
  }

  private static Locator button(Visitor visitor, String within, String key) {
    return visitor
        .page()
        .locator(within)
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(visitor.texts().of(key)).setExact(true));
  }
}
