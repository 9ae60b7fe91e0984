package fr.vigie.web.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The portal's texts, by key and language. */
public final class Texts {
  private static final String FOLDER = "fr.vigie.web.i18n.";
  private static final List<String> BUNDLES = List.of("common", "refusals", "derivation", "faults");

  private Texts() {}

  /**
   * The text of a key, with its placeholders filled in.
   *
   * @throws IllegalArgumentException if no bundle has the key
   */
  public static String text(Locale locale, String key, Object... arguments) {
    for (String name : BUNDLES) {
      ResourceBundle bundle = ResourceBundle.getBundle(FOLDER + name, locale);
      if (bundle.containsKey(key)) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
      }
    }
    throw new IllegalArgumentException("no text for " + key);
  }

  /** Whether there are texts in that language. */
  public static boolean isSpoken(String language) {
    return language.equals("fr") || language.equals("en");
  }
}
