import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long somebody at the console waits for the countdown of a ticket: from the click that saves
 * it until the browser has painted the largest part of the ticket's page, beside a page that reads
 * no cases. The countdown must be in the first screenful of that page, as the server sends it.
 *
 * <p>{@code java -cp COMPILED:PLAYWRIGHT TicketShown BASE-URL [tickets]}, with Debian's Chromium.
 */
class TicketShown {
  private static final int WARM = 5;
  private static final int HEIGHT = 900;

  private static final String WATCH =
      """
      addEventListener('click', event => {
        if (event.target.closest('[id="console:ok"]'))
          sessionStorage.setItem('saved', performance.timeOrigin + event.timeStamp);
      }, true);
      new PerformanceObserver(list =>
        list.getEntries().forEach(entry => window.painted = performance.timeOrigin + entry.startTime)
      ).observe({type: 'largest-contentful-paint', buffered: true});
      """;

  private static final String WAITED = "() => window.painted - Number(sessionStorage.getItem('saved'))";

  private final Page page;
  private final String base;

  private TicketShown(Page page, String base) {
    this.page = page;
    this.base = base;
  }

  public static void main(String[] arguments) {
    String base = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
    int tickets = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    var options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var chromium =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of("/usr/bin/chromium"))
            .setArgs(List.of("--no-sandbox"));
    try (Playwright playwright = Playwright.create(options);
        Browser browser = playwright.chromium().launch(chromium)) {
      BrowserContext context =
          browser.newContext(
              new Browser.NewContextOptions().setViewportSize(1440, HEIGHT).setLocale("fr"));
      context.addInitScript(WATCH);
      new TicketShown(context.newPage(), base).measure(tickets);
    }
  }

  private void measure(int tickets) {
    signIn();
    List<Double> waits = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (int i = 0; i < WARM + tickets; i++) {
      double wait = save("Essai de mesure " + i);
      double other = open("/app/deadline.xhtml");
      if (i >= WARM) {
        waits.add(wait);
        others.add(other);
      }
    }
    waits.sort(null);
    others.sort(null);
    System.out.printf(
        "%d tickets: p50 %.0f ms, p95 %.0f ms, longest %.0f ms; ratio of p50 to a page without"
            + " tickets (%.0f ms) %.1f%n",
        tickets, part(waits, 0.5), part(waits, 0.95), waits.get(tickets - 1), part(others, 0.5),
        part(waits, 0.5) / part(others, 0.5));
  }

  private static double part(List<Double> sorted, double part) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
  }

  private void signIn() {
    page.navigate(base + "/login.xhtml");
    at("login:name").fill("support");
    at("login:password").fill("demo-support");
    at("login:enter").click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  /** Registers a call; tells how many milliseconds passed from the click to the countdown. */
  private double save(String title) {
    page.navigate(base + "/app/incident-new.xhtml");
    at("console:caller").pressSequentially("st");
    page.locator("[id='console:found'] button").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForFunction("() => document.activeElement.id === 'console:contact'");
    at("console:title").fill(title);
    at("console:severity:0").check();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    at("console:ok").click();
    Locator clock = page.locator("[data-clock$='/TAKE_CHARGE']");
    clock.waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    if (clock.boundingBox().y > HEIGHT) {
      throw new IllegalStateException("the countdown is not in the first screenful");
    }
    return ((Number) page.evaluate(WAITED)).doubleValue();
  }

  private double open(String path) {
    page.navigate(base + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return ((Number) page.evaluate("() => window.painted - performance.timeOrigin")).doubleValue();
  }

  private Locator at(String id) {
    return page.locator("[id='" + id + "']");
  }
}
