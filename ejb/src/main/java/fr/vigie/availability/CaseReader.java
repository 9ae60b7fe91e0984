package fr.vigie.availability;

import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.Ceiling;
import fr.vigie.sla.Commitment;
import fr.vigie.sla.CommitmentFacts;
import fr.vigie.sla.Exclusion;
import fr.vigie.sla.ExclusionState;
import fr.vigie.sla.HandOutage;
import fr.vigie.sla.ObservedPath;
import fr.vigie.sla.Reading;
import fr.vigie.sla.ServiceFacts;
import fr.vigie.sla.ShareTable;
import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads back what {@link CaseJson} wrote. */
public final class CaseReader {
  private CaseReader() {}

  /**
   * The case.
   *
   * @throws RuntimeException of some kind if the JSON is not a case: the caller treats all alike
   */
  public static AvailabilityCase read(JsonObject json) {
    return new AvailabilityCase(
        json.getString("service"),
        new Reading(ZoneId.of(json.getString("zone")), MonthDay.parse(json.getString("yearStart"))),
        facts(json.getJsonObject("facts")),
        list(json, "commitments", CaseReader::commitment),
        json.getJsonNumber("asOf").longValueExact(),
        json.getBoolean("closed"));
  }

  private static ServiceFacts facts(JsonObject json) {
    return new ServiceFacts(
        span(json.getJsonArray("range")),
        list(json, "paths", CaseReader::path),
        list(json, "shares", CaseReader::shares),
        list(json, "outages", CaseReader::outage),
        list(json, "exclusions", CaseReader::exclusion));
  }

  private static ObservedPath path(JsonObject json) {
    return new ObservedPath(
        json.getString("path"), spans(json.getJsonArray("up")), spans(json.getJsonArray("down")));
  }

  private static ShareTable shares(JsonObject json) {
    var parts = new TreeMap<String, Integer>();
    JsonObject object = json.getJsonObject("partsPerMillion");
    object.keySet().forEach(path -> parts.put(path, object.getInt(path)));
    return new ShareTable(span(json.getJsonArray("validity")), parts);
  }

  private static HandOutage outage(JsonObject json) {
    return new HandOutage(json.getString("id"), span(json.getJsonArray("span")), paths(json));
  }

  private static Exclusion exclusion(JsonObject json) {
    return new Exclusion(
        json.getString("id"),
        span(json.getJsonArray("span")),
        paths(json),
        ExclusionState.valueOf(json.getString("state")));
  }

  private static CommitmentFacts commitment(JsonObject json) {
    return new CommitmentFacts(
        new Commitment(
            json.getString("id"),
            json.getString("window"),
            json.getBoolean("inForce"),
            json.getJsonNumber("contractualSeconds").longValueExact(),
            list(json, "ceilings", CaseReader::ceiling)),
        spans(json.getJsonArray("committed")),
        spans(json.getJsonArray("covered")));
  }

  private static Ceiling ceiling(JsonObject json) {
    return new Ceiling(
        json.getString("id"),
        Ceiling.Kind.valueOf(json.getString("kind")),
        new BigDecimal(json.getString("amount")));
  }

  private static SortedSet<String> paths(JsonObject json) {
    return new TreeSet<>(json.getJsonArray("paths").getValuesAs(JsonString::getString));
  }

  private static <T> List<T> list(JsonObject json, String field, Function<JsonObject, T> reading) {
    return json.getJsonArray(field).getValuesAs(JsonObject.class).stream().map(reading).toList();
  }

  private static Spans spans(JsonArray array) {
    var spans = new Spans.Builder();
    for (JsonArray pair : array.getValuesAs(JsonArray.class)) {
      Span span = span(pair);
      spans.add(span.start(), span.end());
    }
    return spans.build();
  }

  private static Span span(JsonArray pair) {
    return new Span(pair.getJsonNumber(0).longValueExact(), pair.getJsonNumber(1).longValueExact());
  }
}
