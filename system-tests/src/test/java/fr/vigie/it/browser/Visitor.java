package fr.vigie.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.vigie.it.portal.Portal;
import fr.vigie.it.portal.Texts;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody in front of a browser, in France; reads French until they choose English. */
public final class Visitor implements AutoCloseable {
  static final int DESK_WIDTH = 1440;
  static final int PHONE_WIDTH = 390;
  private static final int HEIGHT = 900;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private Texts texts = Texts.in(Locale.FRENCH);
  private Optional<URI> portal = Optional.empty();

  Visitor(Browser browser) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(DESK_WIDTH, HEIGHT));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
    page.onPageError(complaints::add);
  }

  public Page page() {
    return page;
  }

  /** The texts in the language that the visitor reads. */
  public Texts texts() {
    return texts;
  }

  /** From now on the visitor looks for words of this language. */
  public void reads(Locale language) {
    texts = Texts.in(language);
  }

  /** From now on the visitor goes to this portal, not to the one that all tests share. */
  void visits(URI other) {
    portal = Optional.of(other);
  }

  /** Goes to an address of the portal. */
  public void open(String path) {
    page.navigate(
        portal.map(other -> other.resolve(path)).orElseGet(() -> Portal.uri(path)).toString());
  }

  /** Goes away: an open page would ask a portal that is stopped for its clocks. */
  void leave() {
    page.navigate("about:blank");
  }

  /** Looks at the portal through a window of another width, in CSS pixels. */
  void at(int width) {
    page.setViewportSize(width, HEIGHT);
  }

  /** What has a role and the name that the bundles give a key. */
  Locator named(AriaRole role, String key, Object... arguments) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(texts.of(key, arguments)));
  }

  /** The field of a form with a label, within a part of the page. */
  static Locator field(Locator part, String label) {
    return part.getByLabel(label, new Locator.GetByLabelOptions().setExact(false));
  }

  /** Waits until the page says this, somewhere in its main part. */
  void waitFor(String text) {
    page.locator("#content").getByText(text).first().waitFor();
  }

  /** The path of the page in front of the visitor, without the query. */
  public String path() {
    return java.net.URI.create(page.url()).getPath();
  }

  /** The language that the page says it is in. */
  String language() {
    return page.locator("html").getAttribute("lang");
  }

  /** Waits until a dialog is open and has the focus, which it takes a little later. */
  void waitForDialog(Locator dialog) {
    dialog.locator(":focus").waitFor();
  }

  /**
   * Does something that leads to another page, or to this one anew, and waits until it is there.
   */
  void waitForNewPage(Runnable act) {
    page.evaluate("() => { window.seenByVisitor = true; }");
    act.run();
    page.waitForFunction("() => !window.seenByVisitor && document.readyState === 'complete'");
  }

  /** Signs in as one of the demonstration's accounts, whose password is its token. */
  public void signIn(fr.vigie.directory.DemoAccount account) {
    SignInScreen.open(this).enter(account.login(), account.token());
    assertThat(path()).startsWith("/app/");
  }

  /** Nothing on this page stands in the way of somebody who cannot see, or uses no mouse. */
  public void assertAccessible() {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations.stream().map(Visitor::describe).toList())
        .as("accessibility of " + page.url())
        .isEmpty();
  }

  void assertNoComplaint() {
    assertThat(complaints).as("errors on the browser's console").isEmpty();
  }

  void takePicture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).toList();
  }
}
