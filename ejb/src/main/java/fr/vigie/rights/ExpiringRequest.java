package fr.vigie.rights;

import fr.vigie.processing.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A closed request whose personal data will be erased.
 *
 * @param erasedOn the day that begins with it
 * @param held whether a hold keeps it nevertheless
 */
public record ExpiringRequest(
    UUID id, String ref, Set<Right> rights, Instant closedAt, LocalDate erasedOn, boolean held) {
  public ExpiringRequest {
    rights = Set.copyOf(rights);
  }
}
