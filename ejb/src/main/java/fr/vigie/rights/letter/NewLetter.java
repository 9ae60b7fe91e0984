package fr.vigie.rights.letter;

import fr.vigie.processing.Right;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A letter as somebody wrote it.
 *
 * @param templateVersion the version of the template that it began with
 * @param text with the placeholders of its blocks
 * @param words the reasons or the question, as its kind has it; may be blank
 * @param rights whose answer it is; empty for all that are decided, and for what is no answer
 * @param enclosed files of the request that go with an answer
 * @param data what a person takes elsewhere (GDPR, art. 20); becomes two files, JSON and CSV
 */
public record NewLetter(
    LetterKind kind,
    String language,
    int templateVersion,
    String subject,
    String text,
    String words,
    Set<Right> rights,
    List<UUID> enclosed,
    List<PortableData.Datum> data) {

  public NewLetter {
    rights = Set.copyOf(rights);
    enclosed = List.copyOf(enclosed);
    data = List.copyOf(data);
  }

  /** The block that its words fill. */
  LetterBlock typedBlock() {
    return kind.mandatory().contains(LetterBlock.QUESTION)
        ? LetterBlock.QUESTION
        : LetterBlock.REASONS;
  }

  boolean hasFiles() {
    return !enclosed.isEmpty() || !data.isEmpty();
  }
}
