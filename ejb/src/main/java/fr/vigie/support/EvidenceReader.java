package fr.vigie.support;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;

/**
 * Reads evidence without holding its tickets, in whatever order its members stand. Whatever is
 * unreadable is an exception.
 */
final class EvidenceReader {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String CASE = "case";
  private static final String TICKETS = "tickets";

  private final byte[] evidence;

  EvidenceReader(byte[] evidence) {
    this.evidence = evidence;
  }

  /** All of it but the tickets of its case. */
  JsonObject withoutTickets() {
    try (JsonParser parser = opened()) {
      JsonObjectBuilder json = JSON.createObjectBuilder();
      while (parser.next() == Event.KEY_NAME) {
        String name = parser.getString();
        json.add(name, name.equals(CASE) ? caseOf(parser) : value(parser));
      }
      return json.build();
    }
  }

  private static JsonObject caseOf(JsonParser parser) {
    expect(parser, Event.START_OBJECT);
    JsonObjectBuilder json = JSON.createObjectBuilder();
    while (parser.next() == Event.KEY_NAME) {
      String name = parser.getString();
      if (name.equals(TICKETS)) {
        expect(parser, Event.START_ARRAY);
        parser.skipArray();
      } else {
        json.add(name, value(parser));
      }
    }
    return json.build();
  }

  /** Hands over one ticket after the other. */
  void eachTicket(Consumer<JsonValue> work) {
    try (JsonParser parser = opened()) {
      find(parser, CASE);
      expect(parser, Event.START_OBJECT);
      find(parser, TICKETS);
      expect(parser, Event.START_ARRAY);
      parser.getArrayStream().forEach(work);
    }
  }

  private JsonParser opened() {
    JsonParser parser = JSON.createParser(new ByteArrayInputStream(evidence));
    expect(parser, Event.START_OBJECT);
    return parser;
  }

  /** Goes to a member of the object in which the parser stands. */
  private static void find(JsonParser parser, String member) {
    while (parser.next() == Event.KEY_NAME && !parser.getString().equals(member)) {
      value(parser);
    }
  }

  private static JsonValue value(JsonParser parser) {
    parser.next();
    return parser.getValue();
  }

  private static void expect(JsonParser parser, Event event) {
    if (parser.next() != event) {
      throw new IllegalArgumentException("evidence is written otherwise");
    }
  }
}
