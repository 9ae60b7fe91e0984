package fr.vigie.web.i18n;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of every bundle in one language. A feature has a bundle of its own; the pages see them
 * as one: {@code t['login.title']}. Every text is a pattern of {@link MessageFormat}, even where it
 * has no placeholder: its apostrophes are doubled.
 */
public final class Texts extends ResourceBundle {
  /** The bundles, each {@code <name>_fr.properties} and {@code <name>_en.properties}. */
  static final List<String> BUNDLES =
      List.of(
          "common",
          "components",
          "login",
          "profile",
          "errors",
          "refusals",
          "derivation",
          "faults",
          "services",
          "months",
          "access",
          "imports",
          "interruptions",
          "contract",
          "deadlines",
          "reports",
          "verify",
          "persons",
          "journal",
          "rights",
          "rightswork",
          "holidays",
          "requests",
          "register",
          "tasks",
          "letters",
          "retention",
          "inquiries",
          "tickets",
          "support",
          "incidents",
          "console",
          "notices",
          "api");

  private static final Texts FRENCH = new Texts(Locale.FRENCH);
  private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

  private final Locale language;
  private final Map<String, String> patterns = new HashMap<>();

  private Texts(Locale language) {
    this.language = language;
    for (String name : BUNDLES) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              Texts.class.getPackageName() + "." + name,
              language,
              Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
      for (String key : bundle.keySet()) {
        if (patterns.put(key, spaced(bundle.getString(key))) != null) {
          throw new IllegalStateException("two texts for " + key);
        }
      }
    }
  }

  /**
   * In French a space at which no line breaks parts a word from high punctuation and guillemets.
   */
  private String spaced(String text) {
    return language.equals(Locale.FRENCH)
        ? text.replaceAll(" (?=[:;?!%»])", "\u00a0").replace("« ", "«\u00a0")
        : text;
  }

  /** The texts in English, or in French for every other language. */
  public static Texts in(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : FRENCH;
  }

  /** Whether there are texts in that language. */
  public static boolean isSpoken(String language) {
    return language.equals("fr") || language.equals("en");
  }

  /**
   * The text of a key, with its placeholders filled in.
   *
   * @throws MissingResourceException if there is none
   */
  public String text(String key, Object... arguments) {
    return format(pattern(key), arguments);
  }

  private String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new MissingResourceException("no text for " + key, Texts.class.getName(), key);
    }
    return pattern;
  }

  private String format(String pattern, Object... arguments) {
    return new MessageFormat(pattern, language).format(arguments);
  }

  @Override
  public Locale getLocale() {
    return language;
  }

  @Override
  protected Object handleGetObject(String key) {
    String pattern = patterns.get(key);
    return pattern == null ? null : format(pattern);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(patterns.keySet());
  }
}
