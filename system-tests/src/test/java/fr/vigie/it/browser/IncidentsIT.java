package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.directory.DemoAccount;
import java.util.List;
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
    visitor.page().locator("[id='console:chosen'] [role=status]").waitFor();
    type(visitor, "console:title", title);
    visitor.page().locator("[id='console:severity:1']").check();
    visitor.waitForNewPage(() -> visitor.page().locator("[id='console:ok']").click());
    assertThat(visitor.path()).isEqualTo("/app/incident.xhtml");
    return visitor.page().url();
  }

  private static void type(Visitor visitor, String id, String text) {
    visitor.page().locator("[id='" + id + "']").pressSequentially(text);
  }

  private static void act(Visitor visitor, String deed, String words) {
    visitor
        .page()
        .locator("[id=ticket]")
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions()
                .setName(visitor.texts().of("ticket.deed." + deed))
                .setExact(true))
        .click();
    Locator dialog = visitor.page().locator("[id=acting]");
    visitor.waitForDialog(dialog);
    if (!words.isEmpty()) {
      visitor.page().locator("[id='actForm:words']").fill(words);
    }
    visitor.page().locator("[id='actForm:ok']").click();
    assertThat(dialog).isHidden();
  }
}
