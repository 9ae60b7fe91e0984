package fr.vigie.rights;

import java.time.Instant;

/**
 * What the holder of a link is shown: nothing of the request but the question that was typed.
 *
 * @param organisation name of the one that asks
 * @param until when the link ends
 */
public record Contribution(String organisation, String question, Instant dueAt, Instant until) {}
