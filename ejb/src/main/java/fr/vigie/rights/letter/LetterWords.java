package fr.vigie.rights.letter;

import fr.vigie.platform.BundleWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The words of letters that come with the program, in French or English. */
final class LetterWords extends BundleWords {
  LetterWords(Locale locale) {
    super("fr.vigie.rights.letter.letters", locale);
  }

  static LetterWords in(String language) {
    return new LetterWords(Locale.forLanguageTag(language));
  }

  /** A citation with the regulation's name in the language of the letter. */
  String citation(String citation) {
    return citation.replace("GDPR", text("gdpr"));
  }

  /** What the file of a letter is called; nothing personal. */
  String fileName(LetterKind kind, String reference) {
    return text("file." + kind, reference);
  }

  /** A text as it is printed: in French, no line ends before a double punctuation mark. */
  String typeset(String text) {
    return locale().getLanguage().equals(Locale.FRENCH.getLanguage())
        ? text.replaceAll(" (?=[:;?!»])", "\u00a0").replaceAll("(?<=«) ", "\u00a0")
        : text;
  }

  /**
   * The words of a block that nobody types; empty for one that does not apply.
   *
   * @param publicBody whether a public body answers
   * @param withFiles whether files come with the answer
   */
  String block(LetterBlock block, boolean publicBody, boolean withFiles) {
    return switch (block) {
      case CNIL -> text("cnil");
      case JUDICIAL_REMEDY -> text(publicBody ? "judicialRemedy.public" : "judicialRemedy");
      case CADA -> publicBody ? text("cada") : "";
      case ENCLOSURES -> withFiles ? text("enclosures") : "";
      case REASONS, QUESTION -> "";
    };
  }

  /** The template of a kind that counts until somebody saves another: subject, blank line, text. */
  Wording builtIn(LetterKind kind) {
    String name = kind.fileName() + "_" + locale().getLanguage() + ".txt";
    try (InputStream file = LetterWords.class.getResourceAsStream(name)) {
      String[] parts =
          new String(file.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n\n", 2);
      return new Wording(parts[0].strip(), parts[1].strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Subject line and text of a letter or of a template. */
  record Wording(String subject, String text) {}
}
