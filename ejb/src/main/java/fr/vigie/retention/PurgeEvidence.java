package fr.vigie.retention;

import fr.vigie.report.EvidenceCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What was erased of each case, the files destroyed, and the totals that follow: the data of a
 * certificate, without anything of what was erased.
 */
@ApplicationScoped
class PurgeEvidence implements EvidenceCheck {
  static final String FILE = "erasure.json";
  private static final String FORMAT = "vigie-erasure-evidence/1";

  static byte[] write(List<Redaction> redactions, List<DestroyedFile> destroyed) {
    JsonArrayBuilder requests = Json.createArrayBuilder();
    ErasedData total = ErasedData.NOTHING;
    for (Redaction redaction : redactions) {
      total = total.plus(redaction.erased());
      requests.add(
          Json.createObjectBuilder()
              .add("ref", redaction.ref())
              .add("rule", redaction.rule())
              .add("closedAt", redaction.closedAt().toString())
              .add("erasedAt", redaction.redactedAt().toString())
              .add("erased", json(redaction.erased())));
    }
    JsonArrayBuilder pieces = Json.createArrayBuilder();
    destroyed.forEach(
        piece ->
            pieces.add(
                Json.createObjectBuilder()
                    .add("certificate", piece.certificate().toString())
                    .add("kind", piece.kind())
                    .add("size", piece.size())
                    .add("sha256", piece.sha256())
                    .add("destroyedAt", piece.destroyedAt().toString())));
    return Json.createObjectBuilder()
        .add("format", FORMAT)
        .add("requests", requests)
        .add("pieces", pieces)
        .add("total", json(total))
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject json(ErasedData erased) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    erased.numbers().forEach(json::add);
    return json.build();
  }

  @Override
  public String file() {
    return FILE;
  }

  @Override
  public boolean follows(byte[] evidence) {
    try (var reader = Json.createReader(new ByteArrayInputStream(evidence))) {
      JsonObject json = reader.readObject();
      ErasedData total =
          json.getJsonArray("requests").stream()
              .map(request -> erased(request.asJsonObject().getJsonObject("erased")))
              .reduce(ErasedData.NOTHING, ErasedData::plus);
      return FORMAT.equals(json.getString("format"))
          && json(total).equals(json.get("total"))
          && total.pieces() == json.getJsonArray("pieces").size();
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static ErasedData erased(JsonObject json) {
    return new ErasedData(
        json.getInt("persons"),
        json.getInt("texts"),
        json.getInt("pieces"),
        json.getInt("recipients"),
        json.getInt("mails"),
        json.getInt("journalEntries"),
        json.getInt("trackingCodes"));
  }
}
