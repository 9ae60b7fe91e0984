package fr.vigie.rights.export;

import fr.vigie.platform.BundleWords;
import java.util.Locale;

/** The words of an exported register in one language. */
final class RegisterWords extends BundleWords {
  RegisterWords(Locale locale) {
    super("fr.vigie.rights.export.register", locale);
  }

  String yesOrNo(boolean yes) {
    return text(yes ? "yes" : "no");
  }

  boolean isFrench() {
    return locale().getLanguage().equals(Locale.FRENCH.getLanguage());
  }
}
