package fr.vigie.support;

import fr.vigie.sla.support.SupportFigures;
import jakarta.json.JsonObject;

/** The figures of a month as JSON: what programs read, and what a signed report says of itself. */
public final class FiguresJson {
  private FiguresJson() {}

  /** The figures; durations are seconds, instants ISO 8601 in UTC. */
  public static JsonObject of(SupportFigures figures) {
    return RecordJson.of(figures);
  }
}
