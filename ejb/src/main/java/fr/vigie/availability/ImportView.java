package fr.vigie.availability;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of importing a status log.
 *
 * @param imported rows that were new
 * @param unchanged rows that said again what was known
 * @param sha256 digest of the file
 */
public record ImportView(
    UUID id,
    Instant importedAt,
    String importedBy,
    long imported,
    long unchanged,
    String sha256,
    UUID fileId) {}
