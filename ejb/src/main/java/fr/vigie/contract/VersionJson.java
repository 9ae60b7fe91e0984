package fr.vigie.contract;

import fr.vigie.contract.ContractView.CeilingView;
import fr.vigie.contract.ContractView.Choice;
import fr.vigie.contract.ContractView.CommitmentView;
import fr.vigie.contract.ContractView.TargetView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.sla.Ceiling;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A contract version as JSON: what programs read, and what closed months keep; and back. */
public final class VersionJson {
  private VersionJson() {}

  /** The version with its readings, commitments and incident targets. */
  public static JsonObject of(VersionView version) {
    var readings = Json.createObjectBuilder();
    for (ContractReading reading : ContractReading.values()) {
      Choice choice = version.readings().get(reading);
      readings.add(
          reading.name(),
          Json.createObjectBuilder()
              .add("choice", version.choice(reading))
              .add("source", choice == null ? "" : choice.source()));
    }
    return Json.createObjectBuilder()
        .add("id", version.id().toString())
        .add("label", version.label())
        .add("validFrom", version.validFrom().toString())
        .add("validUntil", version.validUntil().toString())
        .add("source", version.source())
        .add("demo", version.demo())
        .add("readings", readings)
        .add("commitments", array(version.commitments(), VersionJson::commitment))
        .add("targets", array(version.targets(), VersionJson::target))
        .add("version", version.version())
        .build();
  }

  private static JsonObjectBuilder commitment(CommitmentView commitment) {
    return Json.createObjectBuilder()
        .add("code", commitment.code())
        .add("calendar", commitment.calendar())
        .add("inForce", commitment.inForce())
        .add("contractualSeconds", commitment.contractualSeconds())
        .add("source", commitment.source())
        .add("ceilings", array(commitment.ceilings(), VersionJson::ceiling));
  }

  private static JsonObjectBuilder ceiling(CeilingView ceiling) {
    return Json.createObjectBuilder()
        .add("id", ceiling.ceiling().id())
        .add("kind", ceiling.ceiling().kind().name())
        .add("amount", ceiling.ceiling().amount().toPlainString())
        .add("source", ceiling.source());
  }

  private static JsonObjectBuilder target(TargetView target) {
    return Json.createObjectBuilder()
        .add("code", target.code())
        .add("amount", target.amount())
        .add("unit", target.unit().name())
        .add("binding", target.binding().name())
        .add("source", target.source());
  }

  private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonObjectBuilder> json) {
    var array = Json.createArrayBuilder();
    items.forEach(item -> array.add(json.apply(item)));
    return array;
  }

  /** The version that {@link #of} wrote. */
  public static VersionView read(JsonObject json) {
    var readings = new EnumMap<ContractReading, Choice>(ContractReading.class);
    JsonObject chosen = json.getJsonObject("readings");
    for (String name : chosen.keySet()) {
      JsonObject choice = chosen.getJsonObject(name);
      readings.put(
          ContractReading.valueOf(name),
          new Choice(choice.getString("choice"), choice.getString("source")));
    }
    return new VersionView(
        UUID.fromString(json.getString("id")),
        json.getString("label"),
        LocalDate.parse(json.getString("validFrom")),
        LocalDate.parse(json.getString("validUntil")),
        json.getString("source"),
        json.getBoolean("demo"),
        readings,
        list(json, "commitments", VersionJson::commitment),
        list(json, "targets", VersionJson::target),
        json.getInt("version"));
  }

  private static CommitmentView commitment(JsonObject json) {
    return new CommitmentView(
        json.getString("code"),
        json.getString("calendar"),
        json.getBoolean("inForce"),
        json.getJsonNumber("contractualSeconds").longValueExact(),
        json.getString("source"),
        list(json, "ceilings", VersionJson::ceiling));
  }

  private static CeilingView ceiling(JsonObject json) {
    return new CeilingView(
        new Ceiling(
            json.getString("id"),
            Ceiling.Kind.valueOf(json.getString("kind")),
            new BigDecimal(json.getString("amount")).stripTrailingZeros()),
        json.getString("source"));
  }

  private static TargetView target(JsonObject json) {
    return new TargetView(
        json.getString("code"),
        json.getInt("amount"),
        IncidentTarget.Unit.valueOf(json.getString("unit")),
        IncidentTarget.Binding.valueOf(json.getString("binding")),
        json.getString("source"));
  }

  private static <T> List<T> list(JsonObject json, String field, Function<JsonObject, T> item) {
    return json.getJsonArray(field).getValuesAs(JsonObject.class).stream().map(item).toList();
  }
}
