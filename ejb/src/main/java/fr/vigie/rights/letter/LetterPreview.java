package fr.vigie.rights.letter;

import fr.vigie.rights.rules.Mention;
import java.util.Set;

/**
 * A letter as it would be.
 *
 * @param mentions what it says by law
 * @param missing what it would have to say besides; empty for what may leave
 */
public record LetterPreview(
    String subject, String text, Set<Mention> mentions, Set<Mention> missing) {}
