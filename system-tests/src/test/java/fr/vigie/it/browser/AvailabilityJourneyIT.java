package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.OwnService;
import fr.vigie.it.portal.StatusLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a status log to a report that somebody else has verified: the manager's month. */
@BrowserJourney
class AvailabilityJourneyIT {
  private static final int EVERY_SECONDS = 20;

  private final OwnService service = OwnService.add();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH})
  void a_manager_imports_a_month_closes_it_and_hands_out_a_report_that_verifies(
      int width, Visitor visitor) throws IOException {
    visitor.at(width);
    visitor.signIn(DemoAccount.MANAGER);

    importMarch(visitor);
    closeMarch(visitor);
    Path report = makeReport(visitor);
    new Frame(visitor).signOut();

    assertThatVerificationSays("TRIAL", report, visitor);
    assertThatVerificationSays("ALTERED", flipped(report), visitor);
    new Frame(visitor).switchTo(Locale.ENGLISH);
    assertThatVerificationSays("TRIAL", report, visitor);
    assertThatVerificationSays("ALTERED", flipped(report), visitor);
  }

  @Test
  void a_log_with_a_bad_line_is_refused_with_its_line(Visitor visitor) throws IOException {
    visitor.signIn(DemoAccount.MANAGER);
    visitor.open("/app/import.xhtml?code=" + service.code());

    choose(log("bad.csv", "at,service,state\n2025-03-11T12:00:00Z,webmail,SLEEPY\n"), visitor);

    visitor.waitFor(visitor.texts().of("imports.faults"));
    visitor.waitFor(visitor.texts().of("refusal.BAD_STATUS_LOG", 1));
    visitor.assertAccessible();
  }

  private void importMarch(Visitor visitor) throws IOException {
    visitor.open("/app/import.xhtml?code=" + service.code());
    visitor.assertAccessible();
    Path log = log("march.csv", StatusLogs.march2025(EVERY_SECONDS));

    choose(log, visitor);

    visitor.waitFor(visitor.texts().of("imports.reading", "march.csv"));
    visitor.waitFor(visitor.texts().of("imports.done", "march.csv"));
    visitor.assertAccessible();
  }

  private void closeMarch(Visitor visitor) {
    visitor.open("/app/service.xhtml?code=" + service.code() + "&period=2025-03");
    Locator panel = visitor.page().locator(".panels .card").first();
    assertThat(panel.locator(".verdict").first()).containsText(text("verdict.KEPT", visitor));
    assertThat(panel.locator(".verdict").first())
        .containsText(text("verdict.provisional", visitor));
    visitor.assertAccessible();

    visitor.named(AriaRole.BUTTON, "service.close").click();
    visitor.waitForNewPage(() -> visitor.page().locator(".ui-confirmdialog-yes:visible").click());

    visitor.waitFor(text("service.closed", visitor));
    assertThat(panel.locator(".verdict").first())
        .not()
        .containsText(text("verdict.provisional", visitor));
    visitor.assertAccessible();
  }

  private Path makeReport(Visitor visitor) {
    visitor.open("/app/reports.xhtml?service=" + service.code() + "&period=2025-03");
    visitor.assertAccessible();
    visitor.named(AriaRole.BUTTON, "reports.make").click();
    Locator link = visitor.named(AriaRole.LINK, "reports.download");
    link.waitFor();
    visitor.assertAccessible();
    Path report = folder.resolve("report.pdf");
    visitor.page().waitForDownload(link::click).saveAs(report);
    return report;
  }

  private static void assertThatVerificationSays(String answer, Path file, Visitor visitor) {
    visitor.open("/verify.xhtml");
    visitor.page().locator("[id='verify:file']").setInputFiles(file);
    visitor.waitForNewPage(() -> visitor.named(AriaRole.BUTTON, "verify.go").click());

    assertThat(visitor.page().locator("#answer")).hasText(text("verify.answer." + answer, visitor));
    assertThat(visitor.page().locator(".answer"))
        .containsText(text("verify.meaning." + answer, visitor));
    visitor.assertAccessible();
  }

  private static void choose(Path log, Visitor visitor) {
    visitor.page().locator("input[type=file]").setInputFiles(log);
  }

  private Path log(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** The same file with one byte of the pages' content changed. */
  private Path flipped(Path report) throws IOException {
    byte[] bytes = Files.readAllBytes(report);
    bytes[bytes.length / 2] ^= 1;
    return Files.write(folder.resolve("flipped.pdf"), bytes);
  }

  private static String text(String key, Visitor visitor) {
    return visitor.texts().of(key);
  }
}
