package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.MarchTickets;
import fr.vigie.it.portal.OwnService;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The support of a month on the pages: what a manager opens once a month. */
@BrowserJourney
class SupportIT {
  private final OwnService service = OwnService.add();

  @Test
  void the_manager_sees_what_was_missed_and_takes_the_signed_report_home(Visitor visitor)
      throws Exception {
    MarchTickets tickets = MarchTickets.of(service);
    visitor.signIn(DemoAccount.MANAGER);

    visitor.open(march());

    assertThat(visitor.page().locator(".state-large"))
        .hasText(visitor.texts().of("verdict.BROKEN"));
    Locator link = visitor.page().locator("a:has-text('" + tickets.missed() + "')").first();
    assertThat(link).hasAttribute("href", "/app/incident.xhtml?ref=" + tickets.missed());
    visitor.page().reload();
    assertThat(visitor.page().locator("#period")).hasValue("2026-03");
    assertThat(visitor.page().locator("#service")).hasValue(service.code());
    for (int width : List.of(Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH)) {
      visitor.at(width);
      visitor.assertAccessible();
      assertThat(fits(visitor)).as("fits in %d px", width).isTrue();
    }
    visitor.at(Visitor.DESK_WIDTH);
    visitor.named(AriaRole.BUTTON, "support.make").click();
    Locator report = visitor.named(AriaRole.LINK, "support.download");
    report.waitFor();
    visitor.assertAccessible();
    Download pdf = visitor.page().waitForDownload(report::click);
    assertThat(pdf.suggestedFilename())
        .isEqualTo("vigie-support-" + service.code() + "-2026-03-fr.pdf");
    Download table =
        visitor.page().waitForDownload(() -> visitor.named(AriaRole.LINK, "support.csv").click());
    assertThat(Files.readString(table.path())).contains(tickets.requalified());
  }

  @Test
  void a_month_without_tickets_says_so_in_both_languages(Visitor visitor) {
    visitor.signIn(DemoAccount.MANAGER);
    visitor.open("/app/support.xhtml?service=" + service.code() + "&period=2026-02");
    visitor.waitFor("Aucun ticket déclaré");
    visitor.assertAccessible();
    new Frame(visitor).switchTo(Locale.ENGLISH);
    visitor.open("/app/support.xhtml?service=" + service.code() + "&period=2026-02");
    visitor.waitFor("No ticket declared");
    visitor.assertAccessible();
  }

  @Test
  void the_report_is_ordered_among_the_others_too(Visitor visitor) {
    visitor.signIn(DemoAccount.AUDITOR);
    visitor.open("/app/reports.xhtml?kind=support&period=2026-03&service=" + service.code());
    assertThat(visitor.page().locator("[id='order:kind']")).hasValue("support");
    visitor.assertAccessible();
    visitor.named(AriaRole.BUTTON, "reports.make").click();
    visitor.named(AriaRole.LINK, "reports.download").waitFor();
    assertThat(visitor.page().locator("[id='archive']")).containsText("Support");
    visitor.assertAccessible();
  }

  @Test
  void a_structure_finds_no_way_to_it(Visitor visitor) {
    visitor.signIn(DemoAccount.STRUCTURE);
    assertThat(new Frame(visitor).entries()).doesNotContain("/app/support.xhtml");
    visitor.open("/app/reports.xhtml");
    assertThat(visitor.page().locator("#filter-kind")).hasCount(0);
  }

  private String march() {
    return "/app/support.xhtml?service=" + service.code() + "&period=2026-03";
  }

  private static boolean fits(Visitor visitor) {
    return (boolean)
        visitor.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth");
  }
}
