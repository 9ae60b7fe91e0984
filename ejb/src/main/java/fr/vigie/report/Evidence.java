package fr.vigie.report;

import fr.vigie.availability.StatementJson;
import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.StatementPeriod;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The data behind a report: the case, and the statements that it gives. Whoever has the file can
 * compute the statements again and find the same figures.
 */
final class Evidence {
  static final String FILE = "evidence.json";
  private static final String FORMAT = "vigie-availability-evidence/1";

  private Evidence() {}

  /** The evidence for these periods, as UTF-8 JSON. */
  static byte[] write(AvailabilityCase facts, List<StatementPeriod> periods) {
    var statements = Json.createArrayBuilder();
    periods.forEach(
        period -> statements.add(StatementJson.of(Availability.statement(facts, period), null)));
    return Json.createObjectBuilder()
        .add("format", FORMAT)
        .add("case", CaseJson.of(facts))
        .add("statements", statements)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the statements follow from the case, to the last figure. */
  static boolean followsFromItself(byte[] evidence) {
    try (var reader = Json.createReader(new ByteArrayInputStream(evidence))) {
      JsonObject json = reader.readObject();
      if (!FORMAT.equals(json.getString("format"))) {
        return false;
      }
      AvailabilityCase facts = CaseReader.read(json.getJsonObject("case"));
      List<JsonObject> statements = json.getJsonArray("statements").getValuesAs(JsonObject.class);
      return !statements.isEmpty()
          && statements.stream().allMatch(statement -> isComputed(facts, statement));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static boolean isComputed(AvailabilityCase facts, JsonObject statement) {
    StatementPeriod period = StatementPeriod.parse(statement.getString("period"));
    return StatementJson.of(Availability.statement(facts, period), null).equals(statement);
  }
}
