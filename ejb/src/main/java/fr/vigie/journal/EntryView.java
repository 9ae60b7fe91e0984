package fr.vigie.journal;

import fr.vigie.journal.verify.EntryRow;
import fr.vigie.journal.verify.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An entry for a page.
 *
 * @param at when it was told
 * @param person who acted, or null for the system
 * @param personal whether it has personal data that were not erased
 */
public record EntryView(
    long position,
    String chain,
    String type,
    Instant at,
    UUID person,
    Map<String, Object> facts,
    boolean personal,
    String hash) {
  @SuppressWarnings("unchecked")
  static EntryView of(EntryRow row) {
    Map<String, Object> entry = Json.object(row.canonical());
    var actor = (Map<String, Object>) entry.get("actor");
    return new EntryView(
        row.position(),
        row.chain(),
        row.type(),
        Instant.parse((String) entry.get("at")),
        actor.get("person") instanceof String person ? UUID.fromString(person) : null,
        (Map<String, Object>) entry.get("facts"),
        row.personal() != EntryRow.Personal.ABSENT,
        row.hash());
  }
}
