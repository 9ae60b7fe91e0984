package fr.vigie.journal;

import fr.vigie.journal.verify.CanonicalJson;
import fr.vigie.journal.verify.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * An entry that has no place in the journal yet.
 *
 * @param at cut to microseconds, as it is kept
 * @param actor who acted: a person's id and organisations, or the system
 * @param facts what happened; copied, so that later changes to the caller's objects do not show
 * @param personal what may be erased one day; empty if there is none
 */
record Draft(
    String chain,
    String type,
    Instant at,
    Map<String, ?> actor,
    Map<String, ?> facts,
    Map<String, String> personal) {
  private static final int LONGEST_CHAIN = 120;
  private static final int LONGEST_TYPE = 60;

  Draft {
    if (chain.isBlank() || chain.length() > LONGEST_CHAIN) {
      throw new IllegalArgumentException("not the name of a chain: " + chain);
    }
    if (type.isBlank() || type.length() > LONGEST_TYPE) {
      throw new IllegalArgumentException("not a type of entry: " + type);
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
    facts = Json.object(CanonicalJson.of(facts));
    personal = Map.copyOf(personal);
  }
}
