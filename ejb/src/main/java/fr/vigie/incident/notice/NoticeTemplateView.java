package fr.vigie.incident.notice;

import fr.vigie.incident.rules.NoticeMoment;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A template of notices as it is shown.
 *
 * @param version 0 for the text that comes with the program
 * @param savedAt empty for version 0
 * @param savedBy empty for version 0
 */
public record NoticeTemplateView(
    NoticeMoment moment,
    String language,
    int version,
    String subject,
    String text,
    Optional<Instant> savedAt,
    Optional<UUID> savedBy) {}
