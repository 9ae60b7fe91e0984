package fr.vigie.rights.letter;

import fr.vigie.rights.rules.Mention;
import java.util.Arrays;
import java.util.Optional;

/**
 * A passage of a letter that has a meaning in law. In a text it stands as a placeholder until the
 * letter is signed, so that nobody alters its wording by mistake and what the letter mentions can
 * be read off it.
 */
public enum LetterBlock {
  /** Why something is refused or takes longer; typed for each letter. */
  REASONS("reasons", Optional.of(Mention.REASONS), true),
  /** What the person is asked; typed for each letter. */
  QUESTION("question", Optional.empty(), true),
  /** The right to complain to the supervisory authority (GDPR, art. 12(4) and 77). */
  CNIL("cnil", Optional.of(Mention.CNIL), false),
  /** The right to go to court (GDPR, art. 12(4) and 79). */
  JUDICIAL_REMEDY("judicialRemedy", Optional.of(Mention.COURT), false),
  /** The commission to turn to before a court (CRPA, L342-1); empty unless a public body writes. */
  CADA("cada", Optional.of(Mention.CADA), false),
  /** That files come with the answer; empty where none do. */
  ENCLOSURES("enclosures", Optional.empty(), false);

  private final String placeholder;

  /** Never changed once made. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Optional<Mention> mention;

  private final boolean typed;

  LetterBlock(String placeholder, Optional<Mention> mention, boolean typed) {
    this.placeholder = placeholder;
    this.mention = mention;
    this.typed = typed;
  }

  /** Its name between double braces. */
  public String placeholder() {
    return placeholder;
  }

  /** What a letter mentions that has it. */
  public Optional<Mention> mention() {
    return mention;
  }

  /** Whether its words are typed for each letter; otherwise they come with the program. */
  public boolean isTyped() {
    return typed;
  }

  static Optional<LetterBlock> named(String placeholder) {
    return Arrays.stream(values())
        .filter(block -> block.placeholder.equals(placeholder))
        .findFirst();
  }
}
