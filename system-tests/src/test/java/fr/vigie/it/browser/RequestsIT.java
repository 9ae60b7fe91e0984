package fr.vigie.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.directory.DemoAccount;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request on the pages: from the letter to its closing, and on its way to whoever answers. */
@BrowserJourney
class RequestsIT {
  @Test
  void a_data_protection_officer_takes_a_letter_in_and_answers_it(Visitor visitor) {
    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    visitor.open("/app/requests.xhtml");
    visitor.assertAccessible();
    LocalDateTime received = takeIn(visitor, () -> {});
    assertThat(visitor.path()).isEqualTo("/app/request.xhtml");
    visitor.assertAccessible();
    visitor.page().locator(".clock summary").first().click();
    assertThat(visitor.page().locator(".clock .derivation li").first()).isVisible();

    visitor.page().locator("[id='file:next']").click();
    submit(visitor);
    tell("deed.RECORD_DOUBT", received.plusDays(1), "Signature différente", visitor);
    String before = due(visitor);
    openFact("deed.ASK", received.plusDays(2), visitor);
    field("actForm:question", visitor).selectOption("IDENTITY");
    field("actForm:words", visitor).fill("Confirmez votre date d'inscription");
    submit(visitor);
    open("deed.RECORD_ANSWER", visitor);
    submit(visitor);
    assertThat(due(visitor)).isNotEqualTo(before);
    open("deed.CHECK_IDENTITY", visitor);
    field("actForm:words", visitor).fill("La date donnée est la bonne");
    submit(visitor);

    refuse(visitor);
    sendWithoutThenWithRemedies(visitor);
    open("deed.CLOSE", visitor);
    submit(visitor);

    assertThat(visitor.page().locator("[id=file]"))
        .containsText(visitor.texts().of("CaseStatus.CLOSED"));
    visitor.at(Visitor.PHONE_WIDTH);
    visitor.assertAccessible();
  }

  private static void refuse(Visitor visitor) {
    open("deed.DECIDE", visitor);
    field("actForm:right", visitor).selectOption("ACCESS");
    field("actForm:outcome", visitor).selectOption("REFUSED");
    field("actForm:ground", visitor).selectOption("EXCESSIVE");
    field("actForm:words", visitor).fill("Troisième demande identique en un mois");
    submit(visitor);
  }

  private static void sendWithoutThenWithRemedies(Visitor visitor) {
    visitor.page().locator("[id='file:next']").click();
    visitor.waitForDialog(dialog(visitor));
    mention("Mention.REASONS", visitor);
    field("actForm:ok", visitor).click();
    assertThat(dialog(visitor))
        .containsText(
            visitor.texts().of("refusal.REMEDIES_MISSING", visitor.texts().of("Mention.CNIL")));
    assertThat(visitor.page().getByLabel(visitor.texts().of("Mention.REASONS"))).isChecked();
    visitor.assertAccessible();
    dialog(visitor).locator("input[type=checkbox]").all().forEach(Locator::check);
    submit(visitor);
  }

  @Test
  void level_1_forwards_a_request_to_the_structure_that_answers(Visitor visitor) {
    visitor.signIn(DemoAccount.SUPPORT);
    takeIn(
        visitor,
        () -> {
          field("intake:structurePart", visitor).fill("STR-001");
          field("intake:structureSearch", visitor).click();
          assertThat(field("intake:structureCode", visitor)).hasValue("STR-001");
        });
    String page = visitor.page().url();
    visitor.page().locator("[id='file:next']").click();
    submit(visitor);
    visitor.page().locator("[id='file:next']").click();
    submit(visitor);
    visitor.waitFor(visitor.texts().of("next.controller"));
    visitor.assertAccessible();
    new Frame(visitor).signOut();

    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    visitor.page().navigate(page);
    open("deed.CONFIRM_FORWARD", visitor);
    submit(visitor);

    assertThat(visitor.page().locator("[id=file]"))
        .containsText(visitor.texts().of("EventType.FORWARD_RECEIVED"));
  }

  @Test
  void the_register_keeps_its_filters_in_the_address(Visitor visitor) {
    visitor.signIn(DemoAccount.DPO_STRUCTURE);
    visitor.open("/app/requests.xhtml?show=all&status=CLOSED&due=soon");

    assertThat(visitor.page().locator("#status")).hasValue("CLOSED");
    assertThat(visitor.page().locator("#due")).hasValue("soon");
    visitor.page().reload();
    assertThat(visitor.page().locator("#show")).hasValue("all");
    visitor.assertAccessible();
  }

  @Test
  void the_register_of_processings_is_readable(Visitor visitor) {
    visitor.signIn(DemoAccount.DPO);
    for (int width : List.of(Visitor.DESK_WIDTH, Visitor.PHONE_WIDTH)) {
      visitor.at(width);
      visitor.open("/app/processings.xhtml");
      visitor.assertAccessible();
    }
  }

  /** Takes a letter in that came ten days ago; leads to its file. */
  private static LocalDateTime takeIn(Visitor visitor, Runnable structure) {
    visitor.open("/app/request-new.xhtml");
    field("intake:processing", visitor).selectOption("MEDIMAIL-EXCHANGE");
    field("intake:rights:0:asked", visitor).check();
    structure.run();
    field("intake:channel", visitor).selectOption("LETTER");
    field("intake:daysAgo", visitor).fill("10");
    field("intake:daysAgo", visitor).press("Tab");
    assertThat(field("intake:receivedAt", visitor)).not().hasValue("");
    LocalDateTime received = LocalDateTime.parse(field("intake:receivedAt", visitor).inputValue());
    field("intake:requesterName", visitor).fill("Personne de démonstration");
    visitor.assertAccessible();
    visitor.waitForNewPage(() -> field("intake:receive", visitor).click());
    return received;
  }

  private static String due(Visitor visitor) {
    return visitor.page().locator(".clock .deadline > span:last-child").first().innerText();
  }

  private static void open(String deed, Visitor visitor) {
    visitor
        .page()
        .locator(".next-step, .acts .usual")
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(visitor.texts().of(deed)).setExact(true))
        .click();
    visitor.waitForDialog(dialog(visitor));
  }

  private static void openFact(String deed, LocalDateTime at, Visitor visitor) {
    visitor.page().locator(".acts details.outside > summary").click();
    visitor
        .page()
        .getByTitle(visitor.texts().of("request.fact.title", visitor.texts().of(deed)))
        .click();
    visitor.waitForDialog(dialog(visitor));
    field("actForm:at", visitor).fill(at.toString());
  }

  private static void tell(String deed, LocalDateTime at, String words, Visitor visitor) {
    openFact(deed, at, visitor);
    field("actForm:words", visitor).fill(words);
    submit(visitor);
  }

  private static void submit(Visitor visitor) {
    field("actForm:ok", visitor).click();
    assertThat(dialog(visitor)).isHidden();
  }

  private static void mention(String mention, Visitor visitor) {
    visitor.page().getByLabel(visitor.texts().of(mention)).check();
  }

  private static Locator dialog(Visitor visitor) {
    return visitor.page().locator("[id=acting]");
  }

  private static Locator field(String id, Visitor visitor) {
    return visitor.page().locator("[id='" + id + "']");
  }
}
