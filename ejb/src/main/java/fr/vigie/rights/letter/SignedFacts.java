package fr.vigie.rights.letter;

import fr.vigie.report.VerificationDesk;
import fr.vigie.reports.document.Attachment;
import fr.vigie.rights.rules.Mention;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a letter is and says by law, for programs, under its seal. Names nobody. */
final class SignedFacts {
  private SignedFacts() {}

  static Attachment of(
      String reference, NewLetter written, Set<Mention> mentions, LetterWords words) {
    var said = Json.createArrayBuilder();
    mentions.stream().sorted().forEach(mention -> said.add(mention.name()));
    String json =
        Json.createObjectBuilder()
            .add("format", "vigie-letter/1")
            .add("request", reference)
            .add("kind", written.kind().name())
            .add("language", written.language())
            .add("templateVersion", written.templateVersion())
            .add("mentions", said)
            .build()
            .toString();
    return new Attachment(
        VerificationDesk.LETTER,
        "application/json",
        words.text("attachment"),
        json.getBytes(StandardCharsets.UTF_8));
  }
}
