package fr.vigie.journal.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into maps, lists, strings, {@link Long}, {@link Double}, {@link Boolean}
 * and null, without any library. A name that comes twice is refused: readers would differ on it.
 */
public final class Json {
  private static final int DEEPEST = 64;

  private final String text;
  private int next;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  /**
   * Reads one object.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(String text) {
    var json = new Json(text);
    Object read = json.value();
    json.blanks();
    if (json.next != text.length() || !(read instanceof Map)) {
      throw json.unexpected();
    }
    return (Map<String, Object>) read;
  }

  private Object value() {
    blanks();
    return switch (peek()) {
      case '{' -> members();
      case '[' -> items();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> members() {
    var members = new LinkedHashMap<String, Object>();
    open('{');
    if (!comes('}')) {
      do {
        blanks();
        String name = string();
        expect(':');
        if (members.containsKey(name)) {
          throw unexpected();
        }
        members.put(name, value());
      } while (comes(','));
      expect('}');
    }
    depth--;
    return members;
  }

  private List<Object> items() {
    var items = new ArrayList<>();
    open('[');
    if (!comes(']')) {
      do {
        items.add(value());
      } while (comes(','));
      expect(']');
    }
    depth--;
    return items;
  }

  private void open(char bracket) {
    expect(bracket);
    if (++depth > DEEPEST) {
      throw unexpected();
    }
  }

  private String string() {
    if (peek() != '"') {
      throw unexpected();
    }
    next++;
    var string = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(next++);
      if (c < ' ') {
        throw unexpected();
      }
      string.append(c == '\\' ? escaped() : c);
    }
    next++;
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    next++;
    int known = "\"\\/bfnrt".indexOf(c);
    if (known >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(known);
    }
    if (c != 'u' || next + 4 > text.length()) {
      throw unexpected();
    }
    next += 4;
    return (char) Integer.parseInt(text, next - 4, next, 16);
  }

  private Object number() {
    int start = next;
    while (next < text.length() && "+-.0123456789eE".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    String number = text.substring(start, next);
    if (number.matches("-?(0|[1-9][0-9]*)")) {
      return Long.valueOf(number);
    }
    if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      throw unexpected();
    }
    return Double.valueOf(number);
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, next)) {
      throw unexpected();
    }
    next += word.length();
    return meaning;
  }

  private boolean comes(char c) {
    blanks();
    if (peek() != c) {
      return false;
    }
    next++;
    return true;
  }

  private void expect(char c) {
    if (!comes(c)) {
      throw unexpected();
    }
  }

  private void blanks() {
    while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
  }

  private char peek() {
    if (next >= text.length()) {
      throw unexpected();
    }
    return text.charAt(next);
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("not the JSON expected, at character " + next);
  }
}
