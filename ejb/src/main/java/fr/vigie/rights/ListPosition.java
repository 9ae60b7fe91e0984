package fr.vigie.rights;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in a list that is sorted by date: behind this row.
 *
 * @param sortedAt the row's date
 * @param id the row's request, which settles ties
 */
public record ListPosition(Instant sortedAt, UUID id) {}
