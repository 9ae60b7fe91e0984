package fr.vigie.journal.verify;

import fr.vigie.journal.verify.Break.Kind;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Checks each checkpoint against the entries read since the one before. */
final class CheckpointChecks {
  private final PublicKey key;
  private final TimestampChecks timestamps;
  private Stamps stamps = Stamps.NONE;
  private MerkleTree unsealed = new MerkleTree();
  private long read;
  private long sealed;
  private String last = Sha256.NOTHING;

  CheckpointChecks(PublicKey key, TimestampChecks timestamps) {
    this.key = key;
    this.timestamps = timestamps;
  }

  long read() {
    return read;
  }

  Stamps stamps() {
    return stamps;
  }

  /** The last entry sealed so far. */
  long sealed() {
    return sealed;
  }

  void entry(String hash) {
    unsealed.add(hash);
  }

  /**
   * Checks the next checkpoint.
   *
   * @param entries how many entries were read so far, all intact
   * @param running the digest over them
   * @return what is wrong, or null
   */
  Break check(CheckpointRow row, long entries, String running) {
    read++;
    if (!Sha256.hex(row.canonical()).equals(row.hash())
        || !Signatures.matches(row.canonical(), row.signature(), key)) {
      return broken(Kind.CHECKPOINT_ALTERED, "content, hash and signature do not go together");
    }
    Map<String, Object> content = Json.object(row.canonical());
    if (!says(content, "number", row.number()) || !says(content, "to", row.lastPosition())) {
      return broken(Kind.CHECKPOINT_ALTERED, "the columns do not say what the content says");
    }
    if (row.number() > read) {
      return broken(Kind.CHECKPOINT_REMOVED, "checkpoint " + read + " is missing");
    }
    if (row.number() < read) {
      return broken(Kind.CHECKPOINT_INSERTED, "checkpoint " + row.number() + " comes again");
    }
    if (!last.equals(content.get("previous")) || !says(content, "from", sealed + 1)) {
      return broken(Kind.CHECKPOINT_ALTERED, "does not follow the checkpoint before");
    }
    if (row.lastPosition() > entries) {
      return new Break(entries + 1, Kind.TRUNCATED, "sealed up to " + row.lastPosition());
    }
    if (!unsealed.root().equals(content.get("root")) || !running.equals(content.get("running"))) {
      return new Break(
          sealed + 1, Kind.ALTERED, "not what was sealed, up to " + row.lastPosition());
    }
    Break wrong = stamp(row, content);
    sealed = row.lastPosition();
    last = row.hash();
    unsealed = new MerkleTree();
    return wrong;
  }

  private Break stamp(CheckpointRow row, Map<String, Object> content) {
    if (row.timestampToken() == null) {
      stamps = stamps.andOneMissing();
      return null;
    }
    try {
      Instant seen = timestamps.time(row.timestampToken(), row.hash());
      Instant made = Instant.parse(String.valueOf(content.get("at")));
      stamps = stamps.andOneAfter(Duration.between(made, seen));
      return null;
    } catch (IllegalArgumentException | DateTimeException e) {
      return broken(Kind.TIMESTAMP_WRONG, e.getMessage());
    }
  }

  Break atTheEnd(Extent extent) {
    if (read < extent.checkpoints()) {
      return broken(Kind.CHECKPOINT_REMOVED, "there were " + extent.checkpoints());
    }
    if (read > extent.checkpoints()) {
      return broken(Kind.CHECKPOINT_INSERTED, "there were " + extent.checkpoints());
    }
    return last.equals(extent.lastCheckpoint())
        ? null
        : broken(Kind.CHECKPOINT_ALTERED, "not the last checkpoint that was made");
  }

  private Break broken(Kind kind, String detail) {
    return new Break(sealed + 1, kind, "checkpoint " + read + ": " + detail);
  }

  private static boolean says(Map<String, Object> content, String name, long value) {
    return Long.valueOf(value).equals(content.get(name));
  }
}
