package fr.vigie.inquiry;

import fr.vigie.inquiry.rules.AuthorityKind;
import fr.vigie.inquiry.rules.InquiryStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * An inquiry in a list.
 *
 * @param authorityName null, as subject, once the personal data are erased
 * @param dueAt null if no answer is owed or the authority set no date
 */
public record ListedInquiry(
    UUID id,
    String ref,
    AuthorityKind authority,
    String authorityName,
    String subject,
    Instant receivedAt,
    Instant dueAt,
    InquiryStatus status) {}
