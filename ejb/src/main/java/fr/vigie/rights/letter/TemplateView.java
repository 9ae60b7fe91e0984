package fr.vigie.rights.letter;

import java.time.Instant;
import java.util.UUID;

/**
 * A template as it is shown.
 *
 * @param version 0 for the text that comes with the program
 * @param savedAt null for version 0
 * @param savedBy null for version 0
 */
public record TemplateView(
    LetterKind kind,
    String language,
    int version,
    String subject,
    String text,
    Instant savedAt,
    UUID savedBy) {}
