package fr.vigie.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** JSON schemas of records, gathered under their names. */
final class Schemas {
  private final Map<String, JsonObject> gathered = new TreeMap<>();

  /** A reference to the schema of a record, which is gathered with all that it refers to. */
  JsonObject of(Class<?> type) {
    String name = type.getSimpleName();
    if (!gathered.containsKey(name)) {
      gathered.put(name, JsonValue.EMPTY_JSON_OBJECT);
      gathered.put(name, members(type));
    }
    return Json.createObjectBuilder().add("$ref", "#/components/schemas/" + name).build();
  }

  /** The form that all lists have. */
  JsonObject list(Class<?> type) {
    return Json.createObjectBuilder()
        .add("type", "object")
        .add(
            "properties",
            Json.createObjectBuilder()
                .add("items", array(of(type)))
                .add("previous", optional(simple("string")))
                .add("next", optional(simple("string"))))
        .add("required", Json.createArrayBuilder().add("items").add("previous").add("next"))
        .build();
  }

  /** All that were referred to, by name. */
  JsonObjectBuilder all() {
    var all = Json.createObjectBuilder();
    gathered.forEach(all::add);
    return all;
  }

  private JsonObject members(Class<?> type) {
    var properties = Json.createObjectBuilder();
    var required = Json.createArrayBuilder();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.add(Members.name(component), schema(component.getGenericType()));
      if (component.getType() != Optional.class) {
        required.add(Members.name(component));
      }
    }
    return Json.createObjectBuilder()
        .add("type", "object")
        .add("properties", properties)
        .add("required", required)
        .build();
  }

  private JsonObject schema(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return of(plain);
    }
    if (plain.isEnum()) {
      var names = Json.createArrayBuilder();
      for (Object constant : plain.getEnumConstants()) {
        names.add(((Enum<?>) constant).name());
      }
      return Json.createObjectBuilder(simple("string")).add("enum", names).build();
    }
    if (JsonValue.class.isAssignableFrom(plain)) {
      return simple("object");
    }
    return plain(plain);
  }

  private static JsonObject plain(Class<?> type) {
    if (type == Object.class) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (type == boolean.class || type == Boolean.class) {
      return simple("boolean");
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return simple("integer");
    }
    if (type == BigDecimal.class) {
      return simple("number");
    }
    if (type == Instant.class) {
      return formatted("date-time");
    }
    if (type == LocalDate.class) {
      return formatted("date");
    }
    return type == UUID.class ? formatted("uuid") : simple("string");
  }

  private JsonObject generic(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return optional(schema(arguments[0]));
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return array(schema(arguments[0]));
    }
    if (raw == Map.class) {
      return Json.createObjectBuilder(simple("object"))
          .add("additionalProperties", schema(arguments[1]))
          .build();
    }
    throw new IllegalStateException("no JSON for " + type);
  }

  private static JsonObject optional(JsonObject schema) {
    return Json.createObjectBuilder()
        .add("anyOf", Json.createArrayBuilder().add(schema).add(simple("null")))
        .build();
  }

  private static JsonObject array(JsonObject items) {
    return Json.createObjectBuilder(simple("array")).add("items", items).build();
  }

  private static JsonObject formatted(String format) {
    return Json.createObjectBuilder(simple("string")).add("format", format).build();
  }

  private static JsonObject simple(String type) {
    return Json.createObjectBuilder().add("type", type).build();
  }
}
