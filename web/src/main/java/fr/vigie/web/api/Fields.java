package fr.vigie.web.api;

import jakarta.json.JsonObjectBuilder;

/** Fields of an answer that may be empty. */
final class Fields {
  private Fields() {}

  /** Adds a text, or null where there is none. */
  static void text(JsonObjectBuilder json, String field, String value) {
    if (value == null) {
      json.addNull(field);
    } else {
      json.add(field, value);
    }
  }
}
