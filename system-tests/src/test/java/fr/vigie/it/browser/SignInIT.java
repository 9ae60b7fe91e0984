package fr.vigie.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import fr.vigie.it.portal.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, being slowed down, and signing out. */
@BrowserJourney
class SignInIT {
  private static final int MOST_ATTEMPTS = 10;

  @Test
  void a_page_leads_to_the_sign_in_and_back_to_itself(Visitor visitor) {
    visitor.open("/app/home.xhtml?from=bookmark");
    assertThat(visitor.path()).isEqualTo("/login.xhtml");

    new SignInScreen(visitor).enter("dpo", DemoAccount.DPO.token());

    assertThat(visitor.page().url()).endsWith("/app/home.xhtml?from=bookmark");
  }

  @Test
  void the_sign_in_is_accessible(Visitor visitor) {
    SignInScreen.open(visitor);

    visitor.assertAccessible();
  }

  @Test
  void a_wrong_password_is_told_without_saying_whether_the_account_exists(Visitor visitor) {
    SignInScreen screen = SignInScreen.open(visitor);

    screen.enter("manager", "wrong-" + UUID.randomUUID());
    String existing = screen.message();
    screen.enter("nobody-" + UUID.randomUUID(), "wrong");

    assertThat(existing).startsWith(visitor.texts().of("login.rejected"));
    assertThat(screen.message()).isEqualTo(existing);
    visitor.assertAccessible();
    screen.enter("manager", DemoAccount.MANAGER.token());
    assertThat(visitor.path()).isEqualTo("/app/home.xhtml");
  }

  @Test
  void whoever_guesses_is_slowed_down_and_told_for_how_long(Visitor visitor) {
    SignInScreen screen = SignInScreen.open(visitor);
    String guessed = "guessed-" + UUID.randomUUID();
    String slowed = visitor.texts().beginningOf("login.slowed");

    int attempts = 0;
    do {
      screen.enter(guessed, "guess-" + attempts++);
    } while (attempts < MOST_ATTEMPTS && !screen.message().contains(slowed));

    assertThat(attempts).as("three attempts are free").isGreaterThan(3);
    assertThat(screen.message()).contains(slowed).containsPattern("\\d+ s");
    visitor.assertAccessible();
  }

  @ParameterizedTest
  @EnumSource
  void each_demo_account_reaches_its_home_page(DemoAccount account, Visitor visitor) {
    visitor.signIn(account);

    assertThat(visitor.path()).isEqualTo("/app/home.xhtml");
    visitor.assertAccessible();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "//example.org/app/",
        "/\\example.org",
        "/app/\\..\\..//example.org"
      })
  void no_other_site_is_visited_after_signing_in(String target, Visitor visitor) {
    visitor.open(
        "/login.xhtml?to="
            + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8));

    new SignInScreen(visitor).enter("auditor", DemoAccount.AUDITOR.token());

    assertThat(visitor.page().url()).startsWith("http://127.0.0.1:").endsWith("/app/home.xhtml");
  }

  @Test
  void a_session_opens_no_door_of_the_http_interface(Visitor visitor) {
    visitor.signIn(DemoAccount.ADMIN);
    String cookies =
        visitor.page().context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .reduce("", (all, one) -> all + one + "; ");
    assertThat(cookies).contains("JSESSIONID");

    var answer = ApiClient.anonymous().with("Cookie", cookies).get("/services");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void the_session_changes_its_name_on_signing_in_and_is_hidden_from_scripts(Visitor visitor) {
    SignInScreen screen = SignInScreen.open(visitor);
    String before = session(visitor);

    screen.enter("support", DemoAccount.SUPPORT.token());

    assertThat(session(visitor)).isNotEqualTo(before);
    assertThat(visitor.page().context().cookies())
        .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
        .allSatisfy(
            cookie -> {
              assertThat(cookie.httpOnly).isTrue();
              assertThat(cookie.sameSite)
                  .isEqualTo(com.microsoft.playwright.options.SameSiteAttribute.LAX);
            });
  }

  @Test
  void whoever_signs_in_over_another_session_is_nobody_else(Visitor visitor) {
    visitor.signIn(DemoAccount.ADMIN);
    String before = session(visitor);

    SignInScreen.open(visitor).enter("structure", DemoAccount.STRUCTURE.token());

    assertThat(session(visitor)).isNotEqualTo(before);
    assertThat(visitor.page().locator("details.account .account-name").textContent())
        .isEqualTo(DemoAccount.STRUCTURE.displayName());
    assertThat(new Frame(visitor).entries()).doesNotContain("/app/journal.xhtml");
  }

  private static String session(Visitor visitor) {
    return visitor.page().context().cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }
}
