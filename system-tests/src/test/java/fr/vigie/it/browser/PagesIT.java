package fr.vigie.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.directory.DemoAccount;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages that the menu leads to, for each role. */
@BrowserJourney
class PagesIT {
  @ParameterizedTest
  @EnumSource
  void every_page_of_the_menu_opens_and_is_accessible(DemoAccount account, Visitor visitor) {
    visitor.signIn(account);
    List<String> entries = new Frame(visitor).entries();
    assertThat(entries).isNotEmpty().doesNotHaveDuplicates();

    for (String entry : entries) {
      visitor.open(entry);

      assertThat(visitor.path()).isEqualTo(entry);
      assertThat(visitor.page().locator("h1").count()).as("headings of " + entry).isEqualTo(1);
      visitor.assertAccessible();
    }
  }

  @Test
  void the_language_once_chosen_stays_through_the_sign_in_and_can_be_changed_back(Visitor visitor) {
    SignInScreen.open(visitor);
    Frame frame = new Frame(visitor);

    frame.switchTo(Locale.ENGLISH);
    assertThat(visitor.language()).isEqualTo("en");
    visitor.assertAccessible();
    new SignInScreen(visitor).enter("dpo", DemoAccount.DPO.token());
    assertThat(visitor.language()).isEqualTo("en");
    visitor.assertAccessible();
    frame.switchTo(Locale.FRENCH);

    assertThat(visitor.language()).isEqualTo("fr");
  }

  @Test
  void after_signing_out_the_pages_are_closed(Visitor visitor) {
    visitor.signIn(DemoAccount.MANAGER);

    new Frame(visitor).signOut();
    assertThat(visitor.path()).isEqualTo("/login.xhtml");
    visitor.open("/app/home.xhtml");

    assertThat(visitor.path()).isEqualTo("/login.xhtml");
  }
}
