package fr.vigie.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Writes records as JSON, one member a component; an empty optional is null. */
final class Members {
  private Members() {}

  static JsonObject json(Record of) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (RecordComponent component : of.getClass().getRecordComponents()) {
      json.add(name(component), value(read(component, of)));
    }
    return json.build();
  }

  /** A list in the form that all lists have. */
  static JsonObject list(Collection<? extends Record> items) {
    return Json.createObjectBuilder()
        .add("items", value(items))
        .addNull("previous")
        .addNull("next")
        .build();
  }

  static String name(RecordComponent component) {
    Called called = component.getAnnotation(Called.class);
    return called == null ? component.getName() : called.value();
  }

  private static Object read(RecordComponent component, Record of) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonValue value(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Members::value).orElse(JsonValue.NULL);
    }
    if (value instanceof JsonValue json) {
      return json;
    }
    if (value instanceof Record nested) {
      return json(nested);
    }
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof BigDecimal decimal) {
      return Json.createValue(decimal);
    }
    if (value instanceof Integer || value instanceof Long) {
      return Json.createValue(((Number) value).longValue());
    }
    if (value instanceof Collection<?> items) {
      var array = Json.createArrayBuilder();
      items.forEach(item -> array.add(value(item)));
      return array.build();
    }
    if (value instanceof Map<?, ?> members) {
      var object = Json.createObjectBuilder();
      members.forEach((name, member) -> object.add(name.toString(), value(member)));
      return object.build();
    }
    return Json.createValue(value.toString());
  }
}
