package fr.vigie.inquiry;

import fr.vigie.inquiry.rules.AuthorityKind;
import fr.vigie.rights.Channel;
import java.time.Instant;

/**
 * An inquiry as it came.
 *
 * @param authorityName such as the court's
 * @param theirRef the authority's own reference; null if the letter has none
 * @param channel by which it reached the organisation
 * @param dueAt by when the authority wants its answer; null if it says nothing
 * @param text what it asks, in words; null if there are none
 */
public record NewInquiry(
    AuthorityKind authority,
    String authorityName,
    String theirRef,
    String subject,
    Channel channel,
    Instant receivedAt,
    Instant dueAt,
    String text) {}
