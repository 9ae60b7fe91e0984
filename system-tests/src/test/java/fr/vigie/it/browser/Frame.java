package fr.vigie.it.browser;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;

/** What surrounds every page: the menu, the language and the visitor's account. */
final class Frame {
  private final Visitor visitor;

  Frame(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Switches to the other language; the visitor reads it from then on. */
  void switchTo(Locale language) {
    visitor.waitForNewPage(() -> visitor.named(AriaRole.LINK, "language.switch").click());
    visitor.reads(language);
  }

  void signOut() {
    visitor.page().locator("details.account > summary").click();
    visitor.waitForNewPage(() -> visitor.named(AriaRole.BUTTON, "nav.leave").click());
  }

  /** The addresses of the menu's entries. */
  List<String> entries() {
    return visitor.page().locator("#menu a").all().stream()
        .map(link -> link.getAttribute("href"))
        .toList();
  }
}
