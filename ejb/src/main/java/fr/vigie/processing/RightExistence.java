package fr.vigie.processing;

/**
 * Whether a right exists for a processing, and why.
 *
 * @param exists whether it can be exercised
 * @param reason key of the sentence that says why
 * @param citation the article that decides it
 */
public record RightExistence(Right right, boolean exists, String reason, String citation) {}
