package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import fr.vigie.directory.DemoAccount;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The register's figures and files, what is erased soon, and what authorities ask. */
@BrowserJourney
class RegisterIT {
  @Test
  void figures_and_files_of_the_register_are_two_clicks_away(Visitor visitor) {
    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    visitor.open("/app/requests.xhtml");
    visitor.page().locator(".export summary").click();
    visitor.assertAccessible();
    Download csv =
        visitor
            .page()
            .waitForDownload(
                () -> visitor.page().getByText(visitor.texts().of("register.export.csv")).click());
    assertThat(csv.suggestedFilename()).matches("vigie-register-.*\\.csv");

    for (int width : List.of(Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH)) {
      visitor.at(width);
      visitor.open("/app/register.xhtml");
      visitor.assertAccessible();
      visitor.open("/app/register.xhtml?from=2026-01-01&to=2020-01-01");
      visitor.assertAccessible();
      visitor.open("/app/retention.xhtml?days=365");
      visitor.assertAccessible();
    }
  }

  @Test
  void a_data_protection_officer_registers_and_answers_an_inquiry(Visitor visitor) {
    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    for (int width : List.of(Visitor.PHONE_WIDTH, Visitor.DESK_WIDTH)) {
      visitor.at(width);
      visitor.open("/app/inquiry-new.xhtml");
      visitor.assertAccessible();
    }
    field("inquiry:authority", visitor).selectOption("CNIL");
    field("inquiry:authorityName", visitor).fill("CNIL (essai)");
    field("inquiry:subject", visitor).fill("Contrôle sur pièces");
    field("inquiry:channel", visitor).selectOption("LETTER");
    field("inquiry:receivedAt", visitor).fill("2026-11-02T09:00");
    field("inquiry:dueDay", visitor).fill("2036-12-24");
    visitor.waitForNewPage(() -> field("inquiry:register", visitor).click());
    assertThat(visitor.path()).isEqualTo("/app/inquiry.xhtml");
    visitor.assertAccessible();

    visitor
        .page()
        .getByText(
            visitor.texts().of("InquiryAct.ANSWER"),
            new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
        .click();
    assertThat(field("file:words", visitor)).isVisible();
    visitor.assertAccessible();
    field("file:words", visitor).fill("Pièces envoyées");
    field("file:ok", visitor).click();

    assertThat(visitor.page().locator("[id=file]"))
        .containsText(visitor.texts().of("InquiryEventType.ANSWERED"));
    visitor.at(Visitor.PHONE_WIDTH);
    visitor.assertAccessible();
    visitor.open("/app/inquiries.xhtml?status=ANSWERED");
    assertThat(visitor.page().locator(".requests")).containsText("Contrôle sur pièces");
    visitor.assertAccessible();
  }

  private static Locator field(String id, Visitor visitor) {
    return visitor.page().locator("[id='" + id + "']");
  }
}
