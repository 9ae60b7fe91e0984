package fr.vigie.rights.rules;

import fr.vigie.processing.Right;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a request is when it arrives.
 *
 * @param receivedAt when it reached an official channel
 * @param rights asked for, at least one
 * @param documents of a health record, if that is asked for
 * @param mayNeedMessages whether the answer may need messages, which vanish after three months
 * @param publicBody whether the controller is a public body, whose refusals also name CADA
 */
public record Opening(
    Instant receivedAt,
    Set<Right> rights,
    RequesterKind requester,
    List<HealthDocument> documents,
    boolean mayNeedMessages,
    boolean publicBody) {

  /**
   * Takes copies.
   *
   * @throws IllegalArgumentException if no right is asked for
   */
  public Opening {
    if (rights.isEmpty()) {
      throw new IllegalArgumentException("a request asks for a right");
    }
    rights = Set.copyOf(EnumSet.copyOf(rights));
    documents = List.copyOf(documents);
  }
}
