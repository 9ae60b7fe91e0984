package fr.vigie.processing;

import java.util.Locale;

/** A text in the two languages of the portal. */
public record Bilingual(String french, String english) {
  /** The text for a reader: English for English, French for everybody else. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : french;
  }
}
