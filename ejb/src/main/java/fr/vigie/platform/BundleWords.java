package fr.vigie.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the portal itself writes in documents and mails, from a bundle of one of its languages. */
public class BundleWords extends Phrasing {
  private final ResourceBundle bundle;

  /**
   * Reads a bundle.
   *
   * @param name of the bundle, with its package
   * @param locale French or English: no other language takes the place of a missing one
   */
  public BundleWords(String name, Locale locale) {
    super(locale);
    bundle =
        ResourceBundle.getBundle(
            name,
            locale,
            BundleWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The text of a key.
   *
   * @throws java.util.MissingResourceException if there is none
   */
  public final String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale()).format(arguments);
  }

  /** The text of a key, or the words given if there is none. */
  public final String textOr(String key, String words) {
    return bundle.containsKey(key) ? text(key) : words;
  }

  /** The text of a constant: its key is the name of its type, a dot and its own. */
  public final String constant(Enum<?> constant) {
    return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }
}
