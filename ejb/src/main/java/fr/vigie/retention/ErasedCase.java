package fr.vigie.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * A case whose personal data are erased.
 *
 * @param organisation that answers for it
 * @param erased how much it was
 */
public record ErasedCase(
    UUID id, String ref, UUID organisation, Instant closedAt, ErasedData erased) {}
