package fr.vigie.web.api;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The fields of a request's JSON, each read as what it must be or refused by its name. */
final class Body {
  private final JsonObject json;

  Body(JsonObject json) {
    if (json == null) {
      throw new RefusedException(Refusal.INVALID_INPUT, "body");
    }
    this.json = json;
  }

  boolean has(String field) {
    return json.containsKey(field) && json.get(field) != JsonValue.NULL;
  }

  String text(String field) {
    return optionalText(field).orElseThrow(() -> refused(field));
  }

  Optional<String> optionalText(String field) {
    return has(field) ? Optional.of(string(json.get(field), field)) : Optional.empty();
  }

  long integer(String field) {
    if (json.get(field) instanceof JsonNumber number && number.isIntegral()) {
      return checked(field, number, JsonNumber::longValueExact);
    }
    throw refused(field);
  }

  BigDecimal decimal(String field) {
    if (json.get(field) instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    throw refused(field);
  }

  boolean flag(String field) {
    return has(field) && checked(field, json, object -> object.getBoolean(field));
  }

  LocalDate date(String field) {
    return date(text(field), field);
  }

  /** A time with an offset. */
  Instant instant(String field) {
    return instant(text(field), field);
  }

  /** A time with an offset, or a local one of a zone. */
  Instant instant(String field, ZoneId zone) {
    return instant(text(field), field, zone);
  }

  Set<String> texts(String field) {
    var texts = new LinkedHashSet<String>();
    array(field).forEach(value -> texts.add(string(value, field)));
    return texts;
  }

  List<Body> objects(String field) {
    return array(field).stream()
        .map(value -> new Body(checked(field, value, JsonValue::asJsonObject)))
        .toList();
  }

  /** The values of an array; none if the field is missing. */
  List<JsonValue> array(String field) {
    if (!has(field)) {
      return List.of();
    }
    return checked(field, json.get(field), value -> (JsonArray) value);
  }

  JsonObject object(String field) {
    return checked(field, json, object -> object.getJsonObject(field));
  }

  static String string(JsonValue value, String field) {
    return checked(field, value, text -> ((JsonString) text).getString());
  }

  static LocalDate date(String text, String field) {
    return checked(field, text, LocalDate::parse);
  }

  static Instant instant(String text, String field) {
    return checked(field, text, OffsetDateTime::parse).toInstant();
  }

  static Instant instant(String text, String field, ZoneId zone) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException local) {
      return checked(field, text, LocalDateTime::parse).atZone(zone).toInstant();
    }
  }

  static <A, B> B checked(String field, A value, Function<A, B> reading) {
    try {
      B read = reading.apply(value);
      if (read == null) {
        throw refused(field);
      }
      return read;
    } catch (DateTimeException
        | ClassCastException
        | ArithmeticException
        | NullPointerException
        | IllegalArgumentException unfit) {
      throw refused(field);
    }
  }

  /** An id out of an address. */
  static UUID uuid(String id) {
    return checked("id", id, UUID::fromString);
  }

  static RefusedException refused(String field) {
    return new RefusedException(Refusal.INVALID_INPUT, field);
  }

  static RefusedException notFound(String what) {
    return new RefusedException(Refusal.NOT_FOUND, what);
  }
}
