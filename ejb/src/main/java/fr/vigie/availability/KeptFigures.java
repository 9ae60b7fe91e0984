package fr.vigie.availability;

import fr.vigie.journal.verify.Sha256;
import fr.vigie.sla.AvailabilityStatement;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What a closed month keeps of its statement: the figures, the terms by which they were computed,
 * and the digest of the facts. Canonical JSON (RFC 8785), so that the same figures are the same
 * text.
 */
record KeptFigures(String text, String sha256) {
  private static final String FORMAT = "vigie-kept-statement/1";

  /**
   * The figures to be kept.
   *
   * @param terms versions of contract, calendars and shares
   * @param caseSha256 digest of the case that the statement was computed from
   */
  static KeptFigures of(AvailabilityStatement statement, JsonObject terms, String caseSha256) {
    String text =
        canonical(
            Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("statement", StatementJson.of(statement, null))
                .add("terms", terms)
                .add("caseSha256", caseSha256)
                .build());
    return new KeptFigures(text, Sha256.hex(text));
  }

  /**
   * Figures that were kept.
   *
   * @throws IllegalStateException if the digest is not theirs
   */
  static KeptFigures read(String text, String sha256) {
    if (!Sha256.hex(text).equals(sha256)) {
      throw new IllegalStateException("a kept statement was altered: " + sha256);
    }
    return new KeptFigures(text, sha256);
  }

  /** Whether a statement says the same; the moment at which it was computed does not count. */
  boolean say(AvailabilityStatement statement) {
    JsonObject kept = json().getJsonObject("statement");
    return timeless(kept).equals(timeless(StatementJson.of(statement, null)));
  }

  String caseSha256() {
    return json().getString("caseSha256");
  }

  JsonObject terms() {
    return json().getJsonObject("terms");
  }

  private JsonObject json() {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String timeless(JsonObject statement) {
    return canonical(Json.createObjectBuilder(statement).remove("asOf").build());
  }

  private static String canonical(JsonObject json) {
    try {
      return new JsonCanonicalizer(json.toString()).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
