package fr.vigie.report;

import fr.vigie.platform.Phrasing;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the reports in one language. */
final class Phrases extends Phrasing {
  private final ResourceBundle bundle;

  Phrases(Locale locale) {
    super(locale);
    bundle =
        ResourceBundle.getBundle(
            "fr.vigie.report.availability",
            locale,
            Phrases.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale()).format(arguments);
  }

  /** The text of a key, or the words given if there is none. */
  String textOr(String key, String words) {
    return bundle.containsKey(key) ? text(key) : words;
  }
}
