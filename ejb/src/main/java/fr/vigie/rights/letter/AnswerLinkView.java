package fr.vigie.rights.letter;

import java.time.Instant;

/**
 * What becomes of a link to an answer.
 *
 * @param openedAt when the right code was typed; null before
 * @param fetchedAt when a file was first fetched; null before
 */
public record AnswerLinkView(
    AnswerLink.State state,
    Instant madeAt,
    Instant expiresAt,
    Instant openedAt,
    Instant fetchedAt) {}
