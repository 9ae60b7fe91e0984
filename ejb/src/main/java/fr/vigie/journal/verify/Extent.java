package fr.vigie.journal.verify;

import java.util.HashMap;
import java.util.Map;

/**
 * How far the journal goes. Kept beside the entries under a key that the database does not know,
 * and signed at the end of an export, it shows when the end was cut off or rewritten.
 *
 * @param entries how many entries there are
 * @param running the digest over all their hashes ({@link Sha256#running})
 * @param checkpoints how many checkpoints there are
 * @param lastCheckpoint the last one's hash
 * @param brokenAt the entry before which the journal was found altered for the first time, or null
 */
public record Extent(
    long entries, String running, long checkpoints, String lastCheckpoint, Long brokenAt) {
  /** The extent of a journal without entries. */
  public static final Extent EMPTY = new Extent(0, Sha256.NOTHING, 0, Sha256.NOTHING, null);

  /** The text that is signed. */
  public String canonical() {
    return CanonicalJson.of(members());
  }

  /** The same extent read back from its canonical text. */
  public static Extent of(String canonical) {
    return of(Json.object(canonical));
  }

  static Extent of(Map<String, Object> members) {
    if (members.get("entries") instanceof Long entries
        && members.get("running") instanceof String running
        && members.get("checkpoints") instanceof Long checkpoints
        && members.get("lastCheckpoint") instanceof String lastCheckpoint) {
      return new Extent(
          entries,
          running,
          checkpoints,
          lastCheckpoint,
          members.get("brokenAt") instanceof Long brokenAt ? brokenAt : null);
    }
    throw new IllegalArgumentException("not the extent of a journal");
  }

  private Map<String, Object> members() {
    var members = new HashMap<String, Object>();
    members.put("entries", entries);
    members.put("running", running);
    members.put("checkpoints", checkpoints);
    members.put("lastCheckpoint", lastCheckpoint);
    members.put("brokenAt", brokenAt);
    return members;
  }
}
