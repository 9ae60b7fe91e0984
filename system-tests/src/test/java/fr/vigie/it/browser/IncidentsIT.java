package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import fr.vigie.it.portal.ApiClient.Answer;
import fr.vigie.it.portal.Portal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A ticket on the pages: from the call to its closing, through the hands of all parties. */
@BrowserJourney
class IncidentsIT {
  @Test
  void level_1_takes_a_call_and_follows_it_until_the_structure_agrees(Visitor visitor) {
    visitor.signIn(DemoAccount.SUPPORT);
    visitor.open("/app/incidents.xhtml");
    visitor.assertAccessible();
    String page = declare(visitor, "Carnet d'adresses vide");
    assertThat(visitor.page().locator(".countdown")).not().hasCount(0);
    visitor.assertAccessible();
    visitor.page().locator(".countdown summary").first().click();
    assertThat(visitor.page().locator(".countdown .derivation li").first()).isVisible();

    act(visitor, "TRANSMIT", "Appel au niveau 2");
    act(visitor, "TAKE_CHARGE", "");
    act(visitor, "RESTORE", "Index reconstruit");
    assertThat(visitor.page().locator("[id=ticket]"))
        .containsText(visitor.texts().of("TicketStatus.RESTORED"));
    visitor.at(Visitor.PHONE_WIDTH);
    visitor.assertAccessible();
    visitor.at(Visitor.DESK_WIDTH);
    new Frame(visitor).signOut();

    visitor.signIn(DemoAccount.STRUCTURE);
    visitor.page().navigate(page);
    visitor.assertAccessible();
    assertThat(visitor.page().locator("[id='ticket:usual']")).hasCount(0);
    act(visitor, "CONFIRM", "");
    assertThat(visitor.page().locator("[id=ticket]"))
        .containsText(visitor.texts().of("TicketStatus.CONFIRMED"));
  }

  @Test
  void a_second_caller_joins_the_ticket_that_is_known_already(Visitor visitor) {
    visitor.signIn(DemoAccount.SUPPORT);
    declare(visitor, "Connexion CPS refusée partout");
    visitor.open("/app/incident-new.xhtml");
    type(visitor, "console:title", "connexion cps");
    Locator join =
        visitor
            .page()
            .locator("[id='console:similar'] li")
            .filter(new Locator.FilterOptions().setHasText("Connexion CPS refusée partout"))
            .getByRole(AriaRole.BUTTON);
    join.first().waitFor();
    visitor.assertAccessible();
    visitor.waitForNewPage(() -> join.first().click());

    assertThat(visitor.path()).isEqualTo("/app/incident.xhtml");
    assertThat(visitor.page().locator("[id=ticket]"))
        .containsText(visitor.texts().of("ticket.event.JOINED"));
  }

  @Test
  void a_caller_and_moi_aussi_take_two_keys_each(Visitor visitor) {
    visitor.signIn(DemoAccount.SUPPORT);
    declare(visitor, "Clavier du secrétariat muet");
    visitor.open("/app/incident-new.xhtml");
    type(visitor, "console:caller", "st");
    visitor.page().locator("[id='console:found'] button").first().waitFor();
    visitor.page().keyboard().press("ArrowDown");
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.page().locator("[id='console:contact']")).isFocused();
    type(visitor, "console:title", "clavier du secrétariat");
    visitor.page().locator("[id='console:similar'] button").first().waitFor();
    visitor.page().keyboard().press("ArrowDown");
    assertThat(visitor.page().locator("[id='console:similar'] button").first()).isFocused();
    visitor.waitForNewPage(() -> visitor.page().keyboard().press("Enter"));

    assertThat(visitor.path()).isEqualTo("/app/incident.xhtml");
    assertThat(visitor.page().locator("[id=ticket]"))
        .containsText(visitor.texts().of("ticket.event.JOINED"));
  }

  @Test
  void an_open_page_learns_within_15_seconds_what_others_did(Visitor visitor) {
    visitor.page().clock().install();
    visitor.signIn(DemoAccount.STRUCTURE);
    String ref = declared("Certificat expiré");
    visitor.open("/app/incident.xhtml?ref=" + ref);
    Locator clock = visitor.page().locator("[data-clock='" + ref + "/TAKE_CHARGE']");
    assertThat(clock).not().containsText(visitor.texts().of("ticket.clock.state.KEPT"));
    act(ref, "take-charge");

    visitor.page().clock().runFor(16_000);

    assertThat(clock).containsText(visitor.texts().of("ticket.clock.state.KEPT"));
  }

  @Test
  void clocks_of_tickets_of_others_are_not_told(Visitor visitor) {
    String ref = declared(ApiClient.as(DemoAccount.SUPPORT), "STR-002", "Panne chez un autre");
    visitor.signIn(DemoAccount.STRUCTURE);
    APIResponse clocks =
        visitor
            .page()
            .request()
            .get(
                Portal.uri("/app/clocks.xhtml?keys=" + ref + "," + ref + "/GTR,INC-1999-00001")
                    .toString());

    assertThat(clocks.status()).isEqualTo(200);
    assertThat(clocks.text()).doesNotContain("data-clock");
  }

  @Test
  void the_operator_works_on_a_ticket_and_leaves_its_confirmation_to_others(Visitor visitor) {
    String ref = declared("Relais de sortie saturé");
    visitor.signIn(DemoAccount.OPERATOR);
    visitor.open("/app/incident.xhtml?ref=" + ref);
    open(visitor, "REGISTER");
    visitor.page().locator("[id='actForm:number']").fill("MIPIH-4711");
    visitor.page().locator("[id='actForm:words']").fill("Courriel d'accusé de réception");
    visitor.page().locator("[id='actForm:ok']").click();
    assertThat(visitor.page().locator("[id=acting]")).isHidden();
    act(visitor, "RESTORE", "File vidée");

    Locator ticket = visitor.page().locator("[id=ticket]");
    assertThat(ticket).containsText("MIPIH-4711");
    assertThat(ticket).containsText(visitor.texts().of("TicketStatus.RESTORED"));
    assertThat(button(visitor, "CONFIRM")).hasCount(0);
    visitor.assertAccessible();
  }

  @Test
  void the_outage_of_a_blocking_incident_is_recorded_from_its_page(Visitor visitor) {
    visitor.signIn(DemoAccount.SUPPORT);
    String ref = declared("Messagerie arrêtée pour tous");
    act(ref, "take-charge");
    act(ref, "restore");
    visitor.open("/app/incident.xhtml?ref=" + ref);
    Locator outage = visitor.page().locator("section[aria-labelledby='outage-title']");
    assertThat(outage).containsText(visitor.texts().of("outage.as.declared"));
    visitor.assertAccessible();
    outage.getByRole(AriaRole.BUTTON).first().click();
    Locator dialog = visitor.page().locator("[id=outage]");
    visitor.waitForDialog(dialog);
    visitor.assertAccessible();
    visitor.page().locator("[id='outageForm:ok']").click();
    assertThat(dialog).isHidden();

    assertThat(outage).containsText(visitor.texts().of("outage.recorded"));
    visitor.at(Visitor.PHONE_WIDTH);
    visitor.assertAccessible();
  }

  @Test
  void planned_work_is_announced_told_and_called_off(Visitor visitor) {
    visitor.signIn(DemoAccount.MANAGER);
    visitor.open("/app/maintenance.xhtml");
    visitor.page().locator("[id='work:service']").selectOption("MEDIMAIL");
    visitor.page().locator("[id='work:from']").fill("2027-02-01T20:00");
    visitor.page().locator("[id='work:to']").fill("2027-02-01T23:00");
    visitor.page().locator("[id='work:what']").fill("Essai de bascule");
    visitor.page().locator("[id='work:announce']").click();
    Locator work =
        visitor
            .page()
            .locator("[id='list'] li")
            .filter(new Locator.FilterOptions().setHasText("Essai de bascule"))
            .first();
    assertThat(work).containsText(visitor.texts().of("maintenance.untold"));
    visitor.assertAccessible();

    work.locator("[id$=':tell']").click();
    visitor.waitForDialog(visitor.page().locator("[id=telling]"));
    visitor.page().locator("[id='tellForm:ok']").click();
    assertThat(work).containsText(visitor.texts().of("maintenance.everybody"));

    work.locator("[id$=':cancel']").click();
    visitor.waitForDialog(visitor.page().locator("[id=cancelling]"));
    visitor.page().locator("[id='cancelForm:reason']").fill("Reportée");
    visitor.page().locator("[id='cancelForm:ok']").click();
    assertThat(work).containsText("Reportée");
    visitor.at(Visitor.PHONE_WIDTH);
    visitor.assertAccessible();
  }

  @Test
  void contacts_of_a_structure_are_kept_up_to_date(Visitor visitor) {
    visitor.signIn(DemoAccount.ADMIN);
    visitor.open("/app/contacts.xhtml");
    type(visitor, "find:q", "STR-003");
    Locator found = visitor.page().locator("[id='find:found'] a").first();
    found.waitFor();
    visitor.assertAccessible();
    visitor.waitForNewPage(found::click);
    visitor.page().locator("[id='known:add']").click();
    visitor.waitForDialog(visitor.page().locator("[id=contact]"));
    visitor.page().locator("[id='contactForm:job']").fill("Secrétariat d'essai");
    visitor.page().locator("[id='contactForm:ok']").click();
    Locator contact =
        visitor
            .page()
            .locator("[id=known] li")
            .filter(new Locator.FilterOptions().setHasText("Secrétariat d'essai"));
    assertThat(contact).hasCount(1);

    contact.locator("[id$=':remove']").click();
    visitor.page().locator(".ui-confirmdialog-yes").click();
    assertThat(contact).hasCount(0);
    visitor.at(Visitor.PHONE_WIDTH);
    visitor.assertAccessible();
  }

  @Test
  void the_list_keeps_its_filters_in_the_address(Visitor visitor) {
    visitor.signIn(DemoAccount.SUPPORT);
    visitor.open("/app/incidents.xhtml?severity=BLOCKING&kind=INCIDENT");

    assertThat(visitor.page().locator("#severity")).hasValue("BLOCKING");
    visitor.page().reload();
    assertThat(visitor.page().locator("#kind")).hasValue("INCIDENT");
    visitor.assertAccessible();
  }

  @Test
  void the_console_is_readable_at_both_widths(Visitor visitor) {
    visitor.signIn(DemoAccount.SUPPORT);
    for (int width : List.of(Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH)) {
      visitor.at(width);
      visitor.open("/app/incident-new.xhtml");
      visitor.assertAccessible();
    }
  }

  /** Takes a call of the first Structure found; leads to the ticket, whose address is returned. */
  private static String declare(Visitor visitor, String title) {
    visitor.open("/app/incident-new.xhtml");
    type(visitor, "console:caller", "STR-001");
    Locator found = visitor.page().locator("[id='console:found'] button").first();
    found.waitFor();
    found.click();
    assertThat(visitor.page().locator("[id='console:contact']")).isFocused();
    type(visitor, "console:title", title);
    visitor.page().locator("[id='console:severity:1']").check();
    visitor.waitForNewPage(() -> visitor.page().locator("[id='console:ok']").click());
    assertThat(visitor.path()).isEqualTo("/app/incident.xhtml");
    return visitor.page().url();
  }

  /** Declares a blocking incident of the demonstration's Structure over HTTP, ten minutes late. */
  private static String declared(String title) {
    return declared(ApiClient.as(DemoAccount.STRUCTURE), "STR-001", title);
  }

  private static String declared(ApiClient caller, String structure, String title) {
    Answer made =
        caller
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post(
                "/incidents",
                Json.createObjectBuilder()
                    .add("service", "MEDIMAIL")
                    .add("severity", "BLOCKING")
                    .add("title", title)
                    .add("declaredAt", tenMinutesAgo())
                    .add("organisation", structure)
                    .build());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().getString("ref");
  }

  private static String tenMinutesAgo() {
    return InstantSource.system().instant().minus(Duration.ofMinutes(10)).toString();
  }

  /** The operator acts over HTTP. */
  private static void act(String ref, String act) {
    ApiClient operator = ApiClient.as(DemoAccount.OPERATOR);
    int version = operator.get("/incidents/" + ref).json().getInt("version");
    Answer answer =
        operator
            .with("If-Match", "\"" + version + "\"")
            .post("/incidents/" + ref + "/" + act, JsonObject.EMPTY_JSON_OBJECT);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void type(Visitor visitor, String id, String text) {
    visitor.page().locator("[id='" + id + "']").pressSequentially(text);
  }

  private static Locator button(Visitor visitor, String deed) {
    return visitor
        .page()
        .locator("[id=ticket]")
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions()
                .setName(visitor.texts().of("ticket.deed." + deed))
                .setExact(true));
  }

  /** Opens the form of an act, which may stand among the rarer ones. */
  private static void open(Visitor visitor, String deed) {
    Locator button = button(visitor, deed);
    if (!button.isVisible()) {
      visitor.page().locator("[id=ticket] .next-step > .next-what > details summary").click();
    }
    button.click();
    visitor.waitForDialog(visitor.page().locator("[id=acting]"));
  }

  private static void act(Visitor visitor, String deed, String words) {
    open(visitor, deed);
    if (!words.isEmpty()) {
      visitor.page().locator("[id='actForm:words']").fill(words);
    }
    visitor.page().locator("[id='actForm:ok']").click();
    assertThat(visitor.page().locator("[id=acting]")).isHidden();
  }
}
