package fr.vigie.journal.verify;

import fr.vigie.journal.verify.Break.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads a journal once, entries in the order of their positions and each checkpoint after its last
 * entry, and finds the first break. After a break it only counts. Memory grows with the number of
 * chains, some 130 bytes each, not with that of entries.
 */
public final class JournalVerifier {
  /** The type of the entry that says which entries' personal data were erased. */
  public static final String ERASED = "ERASED";

  private static final Tip NEW_CHAIN = new Tip(0, 0, Fingerprint.of(Sha256.NOTHING));

  private final CheckpointChecks checkpoints;
  private final List<Extent> witnesses;
  private final Map<Fingerprint, Tip> tips = new HashMap<>();
  private final TreeSet<Long> withoutPersonal = new TreeSet<>();

  private long read;
  private long expected = 1;
  private String running = Sha256.NOTHING;
  private Break found;
  private boolean endMissing;

  /** 128 bits of a text's digest: enough to recognise it, and small among a million. */
  private record Fingerprint(long high, long low) {
    static Fingerprint of(String text) {
      ByteBuffer digest = ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
      return new Fingerprint(digest.getLong(), digest.getLong());
    }
  }

  /** The last entry of a chain so far. */
  private record Tip(long position, long chainPosition, Fingerprint hash) {}

  /**
   * Starts at the beginning.
   *
   * @param key whose owner signed the checkpoints
   * @param timestamps whose timestamps count
   * @param witnesses extents that the journal is known to have reached
   */
  public JournalVerifier(PublicKey key, TimestampChecks timestamps, List<Extent> witnesses) {
    this.checkpoints = new CheckpointChecks(key, timestamps);
    this.witnesses = List.copyOf(witnesses);
  }

  /** Reads the next entry. */
  public void entry(EntryRow row) {
    read++;
    if (found != null) {
      refine(row.position());
      return;
    }
    found = check(row);
    if (found == null) {
      expected++;
      running = Sha256.running(running, row.hash());
      checkpoints.entry(row.hash());
      found = witnessed();
    }
  }

  /** Reads the next checkpoint, after the last entry that it seals. */
  public void checkpoint(CheckpointRow row) {
    Break wrong = checkpoints.check(row, expected - 1, running);
    if (found == null) {
      found = wrong;
      endMissing = wrong != null && wrong.kind() == Kind.TRUNCATED;
    }
  }

  /** Notes a row that cannot be read at all. */
  public void unreadable(String detail) {
    if (found == null) {
      found = broken(Kind.ALTERED, detail);
    }
  }

  /** Tells what was found where even the extent at the end is missing. */
  Verdict cutOff() {
    if (found == null) {
      found = broken(Kind.TRUNCATED, "the end of the export is missing");
    }
    return verdict();
  }

  /**
   * Tells what was found, after the last row.
   *
   * @param extent how far the journal should go
   * @param authentic whether the portal wrote that extent: its seal or signature matches
   */
  public Verdict finish(Extent extent, boolean authentic) {
    if (found == null) {
      found = atTheEnd(extent, authentic);
    }
    return verdict();
  }

  private Verdict verdict() {
    return new Verdict(
        read,
        checkpoints.read(),
        read - Math.min(read, checkpoints.sealed()),
        checkpoints.stamps(),
        found);
  }

  private Break check(EntryRow row) {
    if (row.position() > expected) {
      return broken(Kind.REMOVED, "the next entry is " + row.position());
    }
    if (row.position() < expected) {
      return new Break(row.position(), Kind.INSERTED, "this position comes twice");
    }
    if (!Sha256.hex(row.canonical()).equals(row.hash())) {
      return broken(Kind.ALTERED, "the content does not give the hash");
    }
    Map<String, Object> entry;
    try {
      entry = Json.object(row.canonical());
    } catch (IllegalArgumentException e) {
      return broken(Kind.ALTERED, "the content is not an entry");
    }
    if (!Long.valueOf(row.position()).equals(entry.get("position"))) {
      return broken(Kind.REORDERED, "the entry was written at " + entry.get("position"));
    }
    if (!row.chain().equals(entry.get("chain"))
        || !Long.valueOf(row.chainPosition()).equals(entry.get("chainPosition"))
        || !row.type().equals(entry.get("type"))
        || !CanonicalJson.text(row.at()).equals(entry.get("at"))) {
      return broken(Kind.ALTERED, "the columns do not say what the content says");
    }
    Break wrong = link(row, entry);
    return wrong == null ? personal(row, entry) : wrong;
  }

  private Break link(EntryRow row, Map<String, Object> entry) {
    Fingerprint chain = Fingerprint.of(row.chain());
    Tip tip = tips.getOrDefault(chain, NEW_CHAIN);
    if (row.chainPosition() != tip.chainPosition + 1) {
      return broken(Kind.ALTERED, "the chain goes on after " + tip.chainPosition);
    }
    if (!(entry.get("previous") instanceof String previous)
        || !Fingerprint.of(previous).equals(tip.hash)) {
      return tip.position == 0
          ? broken(Kind.ALTERED, "a chain starts with a predecessor")
          : new Break(
              tip.position, Kind.ALTERED, "not the entry that " + row.position() + " follows");
    }
    tips.put(chain, new Tip(row.position(), row.chainPosition(), Fingerprint.of(row.hash())));
    return null;
  }

  private Break personal(EntryRow row, Map<String, Object> entry) {
    if (ERASED.equals(row.type()) && entry.get("facts") instanceof Map<?, ?> facts) {
      if (facts.get("positions") instanceof List<?> positions) {
        withoutPersonal.removeAll(positions);
      }
    }
    boolean announced = entry.get("personalDigest") != null;
    if (row.personal() == EntryRow.Personal.ABSENT && announced) {
      withoutPersonal.add(row.position());
    }
    return row.personal() == EntryRow.Personal.ALTERED
        ? broken(Kind.ALTERED, "the personal data do not give their digest")
        : null;
  }

  private Break witnessed() {
    for (Extent witness : witnesses) {
      if (witness.entries() == expected - 1 && !witness.running().equals(running)) {
        return new Break(
            checkpoints.sealed() + 1, Kind.ALTERED, "rewritten since it was last witnessed");
      }
    }
    return null;
  }

  /** A position is missing: whether more follows, and whether it comes later, says how. */
  private void refine(long position) {
    if (endMissing && position > found.position()) {
      found = new Break(found.position(), Kind.REMOVED, "the next entry is " + position);
      endMissing = false;
    }
    if (found.kind() == Kind.REMOVED && position == found.position()) {
      found = new Break(position, Kind.REORDERED, "the entry comes later than it should");
    }
  }

  private Break atTheEnd(Extent extent, boolean authentic) {
    for (Extent witness : witnesses) {
      if (witness.entries() >= expected) {
        return broken(Kind.TRUNCATED, "there were " + witness.entries() + " entries");
      }
    }
    if (!authentic) {
      return new Break(
          expected - 1, Kind.HEAD_ALTERED, "the record of the journal's extent is not authentic");
    }
    if (extent.entries() >= expected) {
      return broken(Kind.TRUNCATED, "there were " + extent.entries() + " entries");
    }
    if (extent.entries() < expected - 1) {
      return new Break(
          extent.entries() + 1, Kind.INSERTED, "the journal wrote " + extent.entries());
    }
    Break wrong = checkpoints.atTheEnd(extent);
    if (wrong != null) {
      return wrong;
    }
    if (!extent.running().equals(running)) {
      return new Break(
          checkpoints.sealed() + 1, Kind.ALTERED, "rewritten between here and " + read);
    }
    if (!withoutPersonal.isEmpty()) {
      return new Break(
          withoutPersonal.first(), Kind.REMOVED, "personal data are gone without an erasure");
    }
    return extent.brokenAt() == null
        ? null
        : new Break(extent.brokenAt(), Kind.HEAD_ALTERED, "found altered before this entry");
  }

  private Break broken(Kind kind, String detail) {
    return new Break(expected, kind, detail);
  }
}
