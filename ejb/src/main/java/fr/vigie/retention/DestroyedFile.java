package fr.vigie.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was destroyed with its case.
 *
 * @param certificate id of its own certificate of destruction
 * @param kind constant for what it was, such as {@code PROOF}
 * @param size in bytes
 */
public record DestroyedFile(
    UUID certificate, String kind, long size, String sha256, Instant destroyedAt) {}
