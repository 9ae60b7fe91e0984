package fr.vigie.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the installation sets by environment variables ({@code docs/operations.md} lists them).
 * Secrets come this way or from a key store, never from a file of the project.
 */
@ApplicationScoped
public class Settings {
  private final Map<String, String> environment = System.getenv();

  /** Whether this is the demonstration: known accounts, made-up data, loopback only. */
  public boolean demo() {
    return text("VIGIE_DEMO").map(Boolean::parseBoolean).orElse(false);
  }

  /** The folder of data, keys and logs, which outlives builds. */
  public Path home() {
    return Path.of(text("VIGIE_HOME").orElse(".vigie")).toAbsolutePath();
  }

  /** A variable's value, if it is set and not blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
