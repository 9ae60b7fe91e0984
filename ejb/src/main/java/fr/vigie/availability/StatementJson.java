package fr.vigie.availability;

import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.CommitmentStatement;
import fr.vigie.sla.Figures;
import fr.vigie.sla.Line;
import fr.vigie.sla.OutageCount;
import fr.vigie.sla.ServiceOutage;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;

/** A statement as JSON: what programs read, and what a signed report says of itself. */
public final class StatementJson {
  private StatementJson() {}

  /**
   * The statement.
   *
   * @param only the one commitment to show, null for all
   */
  public static JsonObject of(AvailabilityStatement statement, String only) {
    var commitments = Json.createArrayBuilder();
    statement.commitments().stream()
        .filter(commitment -> only == null || commitment.id().equals(only))
        .forEach(commitment -> commitments.add(commitment(commitment)));
    var outages = Json.createArrayBuilder();
    statement.outages().forEach(outage -> outages.add(outage(outage)));
    return Json.createObjectBuilder()
        .add("service", statement.service())
        .add("period", statement.period().toString())
        .add("from", statement.span().from().toString())
        .add("to", statement.span().to().toString())
        .add("asOf", java.time.Instant.ofEpochSecond(statement.asOf()).toString())
        .add("verdict", statement.verdict().name())
        .add("provisional", statement.provisional())
        .add("knownSeconds", statement.coverage().knownSeconds())
        .add("unknownSeconds", statement.coverage().unknownSeconds())
        .add("commitments", commitments)
        .add("outages", outages)
        .build();
  }

  private static JsonObjectBuilder commitment(CommitmentStatement commitment) {
    var lines = Json.createArrayBuilder();
    commitment.lines().forEach(line -> lines.add(line(line)));
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("id", commitment.id()).add("window", commitment.window());
    figures(json, commitment.figures());
    rate(json, "rate", commitment.rate());
    rate(json, "rateIfUnknownDown", commitment.rateIfUnknownDown());
    rate(json, "elapsedRate", commitment.elapsedRate());
    json.add("year", year(commitment)).add("lines", lines);
    text(json, "binding", commitment.binding());
    return json.add("inForce", commitment.inForce())
        .add("provisional", commitment.provisional())
        .add("verdict", commitment.verdict().name());
  }

  private static void figures(JsonObjectBuilder json, Figures figures) {
    json.add("committedSeconds", figures.committedSeconds())
        .add("elapsedSeconds", figures.elapsedSeconds())
        .add("grossSeconds", figures.grossSeconds())
        .add("excludedSeconds", figures.excludedSeconds())
        .add("contestedSeconds", figures.contestedSeconds())
        .add("netSeconds", figures.netSeconds())
        .add("unknownSeconds", figures.unknownSeconds());
  }

  private static JsonObjectBuilder year(CommitmentStatement commitment) {
    var year = commitment.year();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("from", year.span().from().toString())
            .add("to", year.span().to().toString())
            .add("consumedSeconds", year.figures().netSeconds())
            .add("contractualSeconds", year.contractualSeconds())
            .add("realSeconds", year.realSeconds());
    rate(json, "rate", year.rate());
    rate(json, "elapsedRate", year.elapsedRate());
    rate(json, "realRate", year.realRate());
    return json;
  }

  private static JsonObjectBuilder line(Line line) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("ceiling", line.ceiling())
            .add("limitSeconds", line.limitSeconds())
            .add("measuredSeconds", line.measuredSeconds())
            .add("unknownSeconds", line.unknownSeconds())
            .add("marginSeconds", line.marginSeconds())
            .add("verdict", line.verdict().name())
            .add("decides", line.decides());
    if (line.month() != null) {
      json.add("month", line.month().toString());
    }
    return json;
  }

  private static JsonObjectBuilder outage(ServiceOutage outage) {
    JsonArrayBuilder counts = Json.createArrayBuilder();
    for (OutageCount count : outage.counts()) {
      counts.add(
          Json.createObjectBuilder()
              .add("commitment", count.commitment())
              .add("grossSeconds", count.grossSeconds())
              .add("excludedSeconds", count.excludedSeconds())
              .add("contestedSeconds", count.contestedSeconds())
              .add("netSeconds", count.netSeconds()));
    }
    return Json.createObjectBuilder()
        .add("from", outage.span().from().toString())
        .add("to", outage.span().to().toString())
        .add("grossSeconds", outage.grossSeconds())
        .add("source", outage.source().name())
        .add("usersDown", BigDecimal.valueOf(outage.mostUsersDown(), 6))
        .add("outages", Json.createArrayBuilder(outage.causes()))
        .add("counts", counts);
  }

  private static void rate(JsonObjectBuilder json, String field, BigDecimal rate) {
    text(json, field, rate == null ? null : rate.toPlainString());
  }

  private static void text(JsonObjectBuilder json, String field, String value) {
    if (value == null) {
      json.addNull(field);
    } else {
      json.add(field, value);
    }
  }
}
