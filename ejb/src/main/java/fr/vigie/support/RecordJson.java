package fr.vigie.support;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;

/** Records as JSON, one member a component; an empty optional is null. */
final class RecordJson {
  /** Looked up once: {@code Json} looks for it at each call, which is most of the time taken. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private RecordJson() {}

  static JsonObject of(Record told) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    for (RecordComponent component : told.getClass().getRecordComponents()) {
      json.add(component.getName(), value(read(component, told)));
    }
    return json.build();
  }

  private static Object read(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonValue value(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(RecordJson::value).orElse(JsonValue.NULL);
    }
    if (value instanceof Record nested) {
      return of(nested);
    }
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer || value instanceof Long) {
      return JSON.createValue(((Number) value).longValue());
    }
    if (value instanceof Collection<?> items) {
      var array = JSON.createArrayBuilder();
      items.forEach(item -> array.add(value(item)));
      return array.build();
    }
    return JSON.createValue(value.toString());
  }
}
