package fr.vigie.rights.export;

import fr.vigie.platform.Phrasing;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of an exported register in one language. */
final class RegisterWords extends Phrasing {
  private final ResourceBundle bundle;

  RegisterWords(Locale locale) {
    super(locale);
    bundle =
        ResourceBundle.getBundle(
            "fr.vigie.rights.export.register",
            locale,
            RegisterWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale()).format(arguments);
  }

  String constant(Enum<?> constant) {
    return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  String yesOrNo(boolean yes) {
    return text(yes ? "yes" : "no");
  }

  boolean isFrench() {
    return locale().getLanguage().equals(Locale.FRENCH.getLanguage());
  }
}
