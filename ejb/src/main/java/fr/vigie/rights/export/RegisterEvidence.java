package fr.vigie.rights.export;

import fr.vigie.report.EvidenceCheck;
import fr.vigie.rights.RegisteredRequest;
import fr.vigie.rights.rules.CaseOutcome;
import fr.vigie.rights.rules.ClockState;
import fr.vigie.rights.rules.RefusalGround;
import fr.vigie.rights.rules.RegisterFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The data behind the figures of a sealed register: what became of each request that the
 * organisation answers, and the figures that follow. Of requests that others answer it holds
 * nothing, so that no figure that is hidden follows from it.
 */
@ApplicationScoped
class RegisterEvidence implements EvidenceCheck {
  static final String FILE = "register.json";
  private static final String FORMAT = "vigie-register-evidence/1";

  /** The evidence of the figures of these requests, as UTF-8 JSON. */
  static byte[] write(List<RegisteredRequest> requests, RegisterFigures figures) {
    JsonArrayBuilder outcomes = Json.createArrayBuilder();
    requests.forEach(
        request ->
            request.outcome().ifPresent(outcome -> outcomes.add(json(request.ref(), outcome))));
    return Json.createObjectBuilder()
        .add("format", FORMAT)
        .add("requests", outcomes)
        .add("figures", json(figures))
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String file() {
    return FILE;
  }

  @Override
  public boolean follows(byte[] evidence) {
    try (var reader = Json.createReader(new ByteArrayInputStream(evidence))) {
      JsonObject json = reader.readObject();
      List<CaseOutcome> outcomes =
          json.getJsonArray("requests").getValuesAs(RegisterEvidence::outcome);
      return FORMAT.equals(json.getString("format"))
          && json(RegisterFigures.of(outcomes)).equals(json.getJsonObject("figures"));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static JsonObjectBuilder json(String ref, CaseOutcome outcome) {
    JsonArrayBuilder refusals = Json.createArrayBuilder();
    outcome.refusals().stream().sorted().map(Enum::name).forEach(refusals::add);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("ref", ref)
            .add("received", outcome.received().toString())
            .add("due", outcome.due().toString())
            .add("state", outcome.state().name())
            .add("extended", outcome.extended())
            .add("suspended", outcome.suspended())
            .add("refusals", refusals);
    return outcome.answerDays().isPresent()
        ? json.add("answerDays", outcome.answerDays().getAsLong())
        : json.addNull("answerDays");
  }

  private static CaseOutcome outcome(jakarta.json.JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new CaseOutcome(
        LocalDate.parse(json.getString("received")),
        LocalDate.parse(json.getString("due")),
        json.get("answerDays") instanceof JsonNumber days
            ? OptionalLong.of(days.longValueExact())
            : OptionalLong.empty(),
        ClockState.valueOf(json.getString("state")),
        json.getBoolean("extended"),
        json.getBoolean("suspended"),
        json.getJsonArray("refusals").getValuesAs(JsonString.class).stream()
            .map(ground -> RefusalGround.valueOf(ground.getString()))
            .toList());
  }

  private static JsonObject json(RegisterFigures figures) {
    JsonObjectBuilder refusals = Json.createObjectBuilder();
    new TreeMap<>(figures.refusals())
        .forEach((ground, count) -> refusals.add(ground.name(), count));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("received", figures.received())
            .add("answered", figures.answered())
            .add("inTime", figures.inTime())
            .add("late", figures.late())
            .add("extended", figures.extended())
            .add("suspended", figures.suspended())
            .add("refusals", refusals);
    if (figures.medianDays().isPresent()) {
      json.add(
          "medianDays",
          BigDecimal.valueOf(figures.medianDays().getAsDouble()).stripTrailingZeros());
    } else {
      json.addNull("medianDays");
    }
    return json.build();
  }
}
