package fr.vigie.availability;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A kept statement as the pages and programs see it.
 *
 * @param revision 1 for the first closing, then one more each time
 * @param sha256 digest of {@code figures}, which the journal has too
 * @param keptAt when it was kept
 * @param reason of a revision; empty for a closing
 * @param figures statement and terms as canonical JSON (RFC 8785)
 */
public record KeptView(
    YearMonth month, int revision, String sha256, Instant keptAt, String reason, String figures) {}
