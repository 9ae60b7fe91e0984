package fr.vigie.incident.notice;

import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.platform.BundleWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The words of notices that come with the program, in French or English. */
final class NoticeWords extends BundleWords {
  private NoticeWords(Locale locale) {
    super("fr.vigie.incident.notice.notices", locale);
  }

  static NoticeWords in(String language) {
    return new NoticeWords(Locale.forLanguageTag(language));
  }

  /**
   * The template of a moment that counts until somebody saves another: subject, blank line, text.
   */
  Wording builtIn(NoticeMoment moment) {
    String name = moment.name().toLowerCase(Locale.ROOT) + "_" + locale().getLanguage() + ".txt";
    try (InputStream file = NoticeWords.class.getResourceAsStream(name)) {
      String[] parts =
          new String(file.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n\n", 2);
      return new Wording(parts[0].strip(), parts[1].strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Subject line and text of a notice or of a template. */
  record Wording(String subject, String text) {}
}
