package fr.vigie.journal.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Writes facts in the one form that is hashed: JSON canonicalized by RFC 8785. Instants become text
 * in UTC with six decimals of a second (what is finer is cut), enums their names, UUIDs and dates
 * their usual text. Whole numbers must be exact as a double (53 bits), as the RFC asks; a character
 * that cannot be encoded (half a surrogate pair) becomes U+FFFD.
 */
public final class CanonicalJson {
  private static final long LARGEST = (1L << 53) - 1;
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder json = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical text of these members.
   *
   * @throws IllegalArgumentException for a value of another kind than those above, strings,
   *     booleans, null, and lists and maps of them
   */
  public static String of(Map<String, ?> members) {
    var writer = new CanonicalJson();
    writer.value(members);
    try {
      return new JsonCanonicalizer(writer.json.toString()).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An instant as the journal writes it. */
  public static String text(Instant instant) {
    return MICROS.format(instant);
  }

  private void value(Object value) {
    if (value == null || value instanceof Boolean) {
      json.append(value);
    } else if (value instanceof Long || value instanceof Integer) {
      whole(((Number) value).longValue());
    } else if (value instanceof Double number && Double.isFinite(number)) {
      json.append(number);
    } else if (value instanceof Map<?, ?> members) {
      members(members);
    } else if (value instanceof Iterable<?> items) {
      items(items);
    } else {
      string(asText(value));
    }
  }

  private static String asText(Object value) {
    if (value instanceof Instant instant) {
      return text(instant);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof String || value instanceof UUID || value instanceof LocalDate) {
      return value.toString();
    }
    throw new IllegalArgumentException("the journal takes no " + value.getClass().getName());
  }

  private void whole(long number) {
    if (Math.abs(number) > LARGEST || number == Long.MIN_VALUE) {
      throw new IllegalArgumentException("not exact in JSON: " + number);
    }
    json.append(number);
  }

  private void members(Map<?, ?> members) {
    String separator = "{";
    for (Map.Entry<?, ?> member : members.entrySet()) {
      json.append(separator);
      string((String) member.getKey());
      json.append(':');
      value(member.getValue());
      separator = ",";
    }
    json.append(members.isEmpty() ? "{}" : "}");
  }

  private void items(Iterable<?> items) {
    json.append('[');
    String separator = "";
    for (Object item : items) {
      json.append(separator);
      value(item);
      separator = ",";
    }
    json.append(']');
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text, i);
    }
    json.append('"');
  }

  private void character(String text, int i) {
    char c = text.charAt(i);
    if (c == '"' || c == '\\') {
      json.append('\\').append(c);
    } else if (c < ' ') {
      json.append("\\u%04x".formatted((int) c));
    } else {
      json.append(isHalf(text, i) ? '\uFFFD' : c);
    }
  }

  private static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
