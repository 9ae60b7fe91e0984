package fr.vigie.availability;

import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.Ceiling;
import fr.vigie.sla.Commitment;
import fr.vigie.sla.CommitmentFacts;
import fr.vigie.sla.Exclusion;
import fr.vigie.sla.HandOutage;
import fr.vigie.sla.ObservedPath;
import fr.vigie.sla.ServiceFacts;
import fr.vigie.sla.ShareTable;
import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.function.Function;

/**
 * Writes all that a statement is computed from as JSON. Spans are pairs of seconds since the epoch,
 * the second one excluded.
 */
public final class CaseJson {
  private CaseJson() {}

  /** The case; {@link CaseReader} reads it back. */
  public static JsonObjectBuilder of(AvailabilityCase facts) {
    return Json.createObjectBuilder()
        .add("service", facts.service())
        .add("zone", facts.reading().zone().getId())
        .add("yearStart", facts.reading().yearStart().toString())
        .add("asOf", facts.asOf())
        .add("closed", facts.closed())
        .add("facts", facts(facts.facts()))
        .add("commitments", list(facts.commitments(), CaseJson::commitment));
  }

  private static JsonObjectBuilder facts(ServiceFacts facts) {
    return Json.createObjectBuilder()
        .add("range", span(facts.range()))
        .add("paths", list(facts.paths(), CaseJson::path))
        .add("shares", list(facts.shares(), CaseJson::shares))
        .add("outages", list(facts.outages(), CaseJson::outage))
        .add("exclusions", list(facts.exclusions(), CaseJson::exclusion));
  }

  private static JsonObjectBuilder path(ObservedPath path) {
    return Json.createObjectBuilder()
        .add("path", path.path())
        .add("up", spans(path.up()))
        .add("down", spans(path.down()));
  }

  private static JsonObjectBuilder shares(ShareTable table) {
    var parts = Json.createObjectBuilder();
    table.partsPerMillion().forEach(parts::add);
    return Json.createObjectBuilder()
        .add("validity", span(table.validity()))
        .add("partsPerMillion", parts);
  }

  private static JsonObjectBuilder outage(HandOutage outage) {
    return Json.createObjectBuilder()
        .add("id", outage.id())
        .add("span", span(outage.span()))
        .add("paths", Json.createArrayBuilder(outage.paths()));
  }

  private static JsonObjectBuilder exclusion(Exclusion exclusion) {
    return Json.createObjectBuilder()
        .add("id", exclusion.id())
        .add("span", span(exclusion.span()))
        .add("paths", Json.createArrayBuilder(exclusion.paths()))
        .add("state", exclusion.state().name());
  }

  private static JsonObjectBuilder commitment(CommitmentFacts facts) {
    Commitment commitment = facts.commitment();
    return Json.createObjectBuilder()
        .add("id", commitment.id())
        .add("window", commitment.window())
        .add("inForce", commitment.inForce())
        .add("contractualSeconds", commitment.contractualSeconds())
        .add("ceilings", list(commitment.ceilings(), CaseJson::ceiling))
        .add("committed", spans(facts.committed()))
        .add("covered", spans(facts.covered()));
  }

  private static JsonObjectBuilder ceiling(Ceiling ceiling) {
    return Json.createObjectBuilder()
        .add("id", ceiling.id())
        .add("kind", ceiling.kind().name())
        .add("amount", ceiling.amount().toPlainString());
  }

  private static <T> JsonArrayBuilder list(
      Collection<T> items, Function<T, JsonObjectBuilder> json) {
    var array = Json.createArrayBuilder();
    items.forEach(item -> array.add(json.apply(item)));
    return array;
  }

  private static JsonArrayBuilder spans(Spans spans) {
    var array = Json.createArrayBuilder();
    for (int i = 0; i < spans.size(); i++) {
      array.add(Json.createArrayBuilder().add(spans.start(i)).add(spans.end(i)));
    }
    return array;
  }

  private static JsonArrayBuilder span(Span span) {
    return Json.createArrayBuilder().add(span.start()).add(span.end());
  }
}
