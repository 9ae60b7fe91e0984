package fr.vigie.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one place that finds and starts a browser: this machine's own, otherwise Playwright's. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Optional<Path> installed = installed();
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    installed.isPresent()
                        ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                        : Map.of()));
    var options = new BrowserType.LaunchOptions().setArgs(arguments());
    installed.ifPresent(options::setExecutablePath);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> arguments() {
    var arguments =
        new ArrayList<>(
            List.of(
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-dev-shm-usage",
                "--disable-sync"));
    if ("root".equals(System.getProperty("user.name"))) {
      arguments.add("--no-sandbox");
    }
    return arguments;
  }
}
