package fr.vigie.rights.letter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What stands at the head of an organisation's letters.
 *
 * @param address its lines; empty while nobody has said it
 * @param place where letters are written; may be empty
 * @param contact how the organisation is reached about a letter; may be empty
 * @param version to send back with a change; 0 while nobody has said anything
 */
public record LetterheadView(
    UUID organisation,
    String code,
    String name,
    String address,
    String place,
    String contact,
    int version) {

  /** Name, address and contact, a line each. */
  List<String> lines() {
    return Stream.concat(Stream.of(name), Stream.concat(address.lines(), contact.lines()))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
