package fr.vigie.journal.verify;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The lines of an export, each a JSON object: first the format and the public key, then every entry
 * and, after the last entry that it seals, every checkpoint, and last the signed extent, without
 * which the export was cut off.
 */
public final class ExportFormat {
  private static final String NAME = "vigie-journal-1";

  private ExportFormat() {}

  /** The first line. */
  public static String begin(PublicKey key) {
    return CanonicalJson.of(
        Map.of("format", NAME, "publicKey", Base64.getEncoder().encodeToString(key.getEncoded())));
  }

  public static String line(EntryRow row) {
    return "{\"entry\":%s,\"hash\":\"%s\"}".formatted(row.canonical(), row.hash());
  }

  public static String line(CheckpointRow row) {
    String stamp =
        row.timestampToken() == null ? "" : ",\"timestamp\":\"" + row.timestampToken() + '"';
    return "{\"checkpoint\":%s,\"hash\":\"%s\",\"signature\":\"%s\"%s}"
        .formatted(row.canonical(), row.hash(), row.signature(), stamp);
  }

  /** The last line. */
  public static String end(Extent extent, String signature) {
    return "{\"end\":%s,\"signature\":\"%s\"}".formatted(extent.canonical(), signature);
  }

  /**
   * The key in the first line.
   *
   * @throws IllegalArgumentException if the line is not the beginning of an export
   */
  static PublicKey key(Map<String, Object> line) {
    if (!NAME.equals(line.get("format"))) {
      throw new IllegalArgumentException("not an export of a journal");
    }
    only(line, 2);
    return Signatures.publicKey(text(line, "publicKey"));
  }

  static EntryRow entry(Map<String, Object> line) {
    only(line, 2);
    Map<String, Object> entry = object(line, "entry");
    return new EntryRow(
        number(entry, "position"),
        text(entry, "chain"),
        number(entry, "chainPosition"),
        text(entry, "type"),
        instant(entry, "at"),
        CanonicalJson.of(entry),
        text(line, "hash"),
        EntryRow.Personal.NOT_SHOWN);
  }

  static CheckpointRow checkpoint(Map<String, Object> line) {
    boolean stamped = line.containsKey("timestamp");
    only(line, stamped ? 4 : 3);
    Map<String, Object> checkpoint = object(line, "checkpoint");
    return new CheckpointRow(
        number(checkpoint, "number"),
        number(checkpoint, "to"),
        CanonicalJson.of(checkpoint),
        text(line, "hash"),
        text(line, "signature"),
        stamped ? text(line, "timestamp") : null);
  }

  static Extent extent(Map<String, Object> line) {
    only(line, 2);
    return Extent.of(object(line, "end"));
  }

  static boolean isAuthentic(Map<String, Object> line, PublicKey key) {
    return Signatures.matches(CanonicalJson.of(object(line, "end")), text(line, "signature"), key);
  }

  private static void only(Map<String, Object> line, int members) {
    if (line.size() != members) {
      throw new IllegalArgumentException("more or less than expected");
    }
  }

  private static Map<String, Object> object(Map<String, Object> line, String name) {
    if (line.get(name) instanceof Map<?, ?> members) {
      var object = new HashMap<String, Object>();
      members.forEach((key, value) -> object.put((String) key, value));
      return object;
    }
    throw new IllegalArgumentException("no " + name);
  }

  private static String text(Map<String, Object> line, String name) {
    if (line.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no " + name);
  }

  private static Instant instant(Map<String, Object> line, String name) {
    try {
      return Instant.parse(text(line, name));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no " + name, e);
    }
  }

  private static long number(Map<String, Object> line, String name) {
    if (line.get(name) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("no " + name);
  }
}
