package fr.vigie.rights;

import java.time.Instant;
import java.util.UUID;

/**
 * A certificate that a file was destroyed.
 *
 * @param size in bytes
 * @param sha256 of the content that is gone, in hexadecimal
 * @param destroyedBy whose act destroyed it
 */
public record DestructionView(
    UUID id,
    PieceKind kind,
    DestructionReason reason,
    long size,
    String sha256,
    Instant attachedAt,
    Instant destroyedAt,
    UUID destroyedBy) {}
