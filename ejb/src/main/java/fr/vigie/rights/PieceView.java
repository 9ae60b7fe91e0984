package fr.vigie.rights;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a request as it is shown.
 *
 * @param name made harmless; may name persons
 * @param mediaType by its content
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 * @param addedBy who attached it; null for somebody without an account
 * @param task by which it was asked for; null if by none
 */
public record PieceView(
    UUID id,
    PieceKind kind,
    String name,
    String mediaType,
    long size,
    String sha256,
    Instant addedAt,
    UUID addedBy,
    UUID task) {}
