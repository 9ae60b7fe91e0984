package fr.vigie.it.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The texts of the pages in one language, from the bundles of the web module: tests name what they
 * look for by its key, so that a better wording breaks none.
 */
public final class Texts {
  private static final Path BUNDLES =
      Path.of("..", "web", "src", "main", "resources", "fr", "vigie", "web", "i18n");

  private final Locale locale;
  private final Properties texts = new Properties();

  private Texts(Locale locale) {
    this.locale = locale;
    try (Stream<Path> files = Files.list(BUNDLES)) {
      files
          .filter(file -> file.toString().endsWith("_" + locale + ".properties"))
          .forEach(this::load);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Texts in(Locale locale) {
    return new Texts(locale);
  }

  /** The text of a key, with its placeholders filled in. */
  public String of(String key, Object... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key + " in " + locale);
    }
    return new MessageFormat(spaced(pattern), locale).format(arguments);
  }

  /** As on the pages, where no line of French begins with its punctuation. */
  private String spaced(String pattern) {
    return locale.equals(Locale.FRENCH)
        ? pattern.replaceAll(" (?=[:;?!%»])", "\u00a0").replace("« ", "«\u00a0")
        : pattern;
  }

  /** What stands before the first placeholder. */
  public String beginningOf(String key) {
    return of(key, "\u0000").split("\u0000", 2)[0].strip();
  }

  private void load(Path bundle) {
    try (var reader = Files.newBufferedReader(bundle)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
