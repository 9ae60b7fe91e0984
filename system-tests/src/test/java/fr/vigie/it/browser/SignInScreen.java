package fr.vigie.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page where people sign in. */
final class SignInScreen {
  private final Visitor visitor;

  SignInScreen(Visitor visitor) {
    this.visitor = visitor;
  }

  static SignInScreen open(Visitor visitor) {
    visitor.open("/login.xhtml");
    return new SignInScreen(visitor);
  }

  /** Types and presses the button; the answer is there when this returns. */
  void enter(String login, String password) {
    visitor.page().locator("[id='login:name']").fill(login);
    visitor.page().locator("[id='login:password']").fill(password);
    visitor.waitForNewPage(() -> button("login.enter").click());
  }

  /** What the page says about the last attempt. */
  String message() {
    return visitor.page().locator(".messages").innerText();
  }

  private Locator button(String key) {
    return visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(visitor.texts().of(key)));
  }
}
