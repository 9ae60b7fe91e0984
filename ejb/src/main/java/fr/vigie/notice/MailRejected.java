package fr.vigie.notice;

import java.time.Instant;

/**
 * A mail will never arrive: its address was refused, or no attempt succeeded for three days. Told
 * like {@link MailAccepted}.
 *
 * @param reference by which the feature that wrote the mail knows what it was about
 * @param at when it was given up
 */
public record MailRejected(String reference, Instant at) {}
