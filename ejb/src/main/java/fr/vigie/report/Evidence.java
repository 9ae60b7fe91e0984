package fr.vigie.report;

import fr.vigie.availability.CaseJson;
import fr.vigie.availability.CaseReader;
import fr.vigie.availability.StatementJson;
import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.StatementPeriod;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The data behind a report: one case or more, and the statements that each gives. Whoever has the
 * file can compute the statements again and find the same figures.
 */
final class Evidence {
  static final String FILE = "evidence.json";

  /** One case for all statements: how reports were made before months kept their statements. */
  private static final String ONE_CASE = "vigie-availability-evidence/1";

  private static final String FORMAT = "vigie-availability-evidence/2";

  private Evidence() {}

  /** Statements and the one case that they are computed from. */
  record Part(AvailabilityCase facts, List<StatementPeriod> periods) {
    Part {
      periods = List.copyOf(periods);
    }

    private JsonObjectBuilder json() {
      var statements = Json.createArrayBuilder();
      periods.forEach(
          period -> statements.add(StatementJson.of(Availability.statement(facts, period), null)));
      return Json.createObjectBuilder()
          .add("case", CaseJson.of(facts))
          .add("statements", statements);
    }
  }

  /** The evidence of these parts, as UTF-8 JSON. */
  static byte[] write(List<Part> parts) {
    var array = Json.createArrayBuilder();
    parts.forEach(part -> array.add(part.json()));
    return Json.createObjectBuilder()
        .add("format", FORMAT)
        .add("parts", array)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the statements follow from their cases, to the last figure. */
  static boolean followsFromItself(byte[] evidence) {
    try (var reader = Json.createReader(new ByteArrayInputStream(evidence))) {
      List<JsonObject> parts = parts(reader.readObject());
      return !parts.isEmpty() && parts.stream().allMatch(Evidence::follows);
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static List<JsonObject> parts(JsonObject json) {
    return switch (json.getString("format")) {
      case ONE_CASE -> List.of(json);
      case FORMAT -> json.getJsonArray("parts").getValuesAs(JsonObject.class);
      default -> List.of();
    };
  }

  private static boolean follows(JsonObject part) {
    AvailabilityCase facts = CaseReader.read(part.getJsonObject("case"));
    List<JsonObject> statements = part.getJsonArray("statements").getValuesAs(JsonObject.class);
    return !statements.isEmpty()
        && statements.stream().allMatch(statement -> isComputed(facts, statement));
  }

  private static boolean isComputed(AvailabilityCase facts, JsonObject statement) {
    StatementPeriod period = StatementPeriod.parse(statement.getString("period"));
    return StatementJson.of(Availability.statement(facts, period), null).equals(statement);
  }
}
