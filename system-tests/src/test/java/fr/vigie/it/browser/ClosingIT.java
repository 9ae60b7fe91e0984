package fr.vigie.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import jakarta.json.Json;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The manager's and administrator's way: close a month, change a term, revise. */
@BrowserJourney
class ClosingIT {
  private final String code = "T-" + UUID.randomUUID();

  @Test
  void a_closed_month_keeps_its_figures_until_it_is_revised(Visitor visitor) {
    addService();
    visitor.signIn(DemoAccount.ADMIN);
    Page page = visitor.page();
    visitor.open("/app/service.xhtml?code=" + code + "&period=2025-03");
    visitor.assertAccessible();

    page.locator("#month\\:close").click();
    visitor.waitForNewPage(() -> page.locator(".ui-confirmdialog-yes").click());
    assertThat(page.locator("main").innerText())
        .contains(visitor.texts().of("service.closed"))
        .contains(visitor.texts().of("months.counts", 1));
    visitor.assertAccessible();

    observeByProbes(visitor);
    visitor.open("/app/service.xhtml?code=" + code + "&period=2025-03");
    assertThat(page.locator("main").innerText()).contains(visitor.texts().of("months.would"));
    visitor.assertAccessible();

    page.locator("#revising\\:grounds").fill("Sondes depuis janvier");
    visitor.waitForNewPage(() -> page.locator("#revising\\:revise").click());
    assertThat(page.locator("main").innerText())
        .contains(visitor.texts().of("months.counts", 2))
        .doesNotContain(visitor.texts().of("months.would"));

    visitor.open("/app/service.xhtml?code=" + code + "&period=2025-03&revision=1");
    assertThat(page.locator("main").innerText()).contains(visitor.texts().of("months.past", 1));
    visitor.assertAccessible();
  }

  @Test
  void a_commitment_is_put_in_force_with_its_source_and_out_again(Visitor visitor) {
    visitor.signIn(DemoAccount.ADMIN);
    Page page = visitor.page();
    visitor.open("/app/contract.xhtml");

    force(visitor, "contract.putInForce.title", "Avenant 4");
    assertThat(page.locator("#commitmentList").innerText()).contains("Avenant 4");
    visitor.assertAccessible();
    force(visitor, "contract.putOut.title", "Fin de l'avenant 4");

    assertThat(page.locator("#commitmentList").innerText()).contains("Fin de l'avenant 4");
  }

  private void force(Visitor visitor, String title, String source) {
    Page page = visitor.page();
    page.locator("button[title=\"" + visitor.texts().of(title, "B") + "\"]").click();
    visitor.waitForDialog(page.locator("#forcing"));
    page.locator("#forceForm\\:source").fill(source);
    visitor.assertAccessible();
    page.locator("#forceForm\\:ok").click();
    page.waitForFunction(
        "source => document.getElementById('commitmentList').innerText.includes(source)", source);
  }

  private void observeByProbes(Visitor visitor) {
    Page page = visitor.page();
    visitor.open("/app/access.xhtml?code=" + code);
    visitor.assertAccessible();
    page.locator("#observing\\:kind").selectOption("PROBES");
    page.locator("#observing\\:minutes").fill("5");
    page.locator("#observing\\:reason").fill("Sondes");
    page.locator("#observing\\:observe").click();
    page.waitForFunction(
        "words => document.getElementById('known').innerText.includes(words)",
        visitor.texts().of("access.kind.PROBES"));
  }

  private void addService() {
    ApiClient.as(DemoAccount.ADMIN)
        .post(
            "/services",
            Json.createObjectBuilder()
                .add("code", code)
                .add("name", "Service d'essai")
                .add("operator", "MIPIH")
                .add("contract", "1901913")
                .add(
                    "paths",
                    Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("code", "webmail").add("share", 1)))
                .build());
    ApiClient.as(DemoAccount.SUPPORT)
        .post(
            "/services/" + code + "/status-log",
            "text/csv",
            "at,service,state\n2025-03-11T12:00:00Z,webmail,UP\n2025-03-12T09:00:00Z,webmail,DOWN\n");
  }
}
