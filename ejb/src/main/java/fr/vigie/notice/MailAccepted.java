package fr.vigie.notice;

import java.time.Instant;

/**
 * The recipient's side took a mail: it is sent. Observed in the transaction that notes that it was
 * told; where that fails, it is told again.
 *
 * @param reference by which the feature that wrote the mail knows what it was about
 * @param at when it was accepted
 */
public record MailAccepted(String reference, Instant at) {}
