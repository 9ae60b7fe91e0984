package fr.vigie.rights;

import fr.vigie.processing.Right;
import fr.vigie.rights.rules.HealthDocument;
import fr.vigie.rights.rules.RequesterKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A request as it is taken in.
 *
 * @param processing code of the processing that it is about
 * @param controller code of the Structure where Structures are the controllers; null if it is the
 *     receiving one
 * @param receivedAt when it reached the official channel; not when somebody typed it in
 * @param language of the person: {@code fr} or {@code en}
 * @param documents of a health record, if that is asked for
 * @param mayNeedMessages whether the answer may need messages, which vanish
 */
public record NewRequest(
    String processing,
    String controller,
    Channel channel,
    Instant receivedAt,
    String language,
    Set<Right> rights,
    RequesterKind requester,
    PersonData person,
    List<HealthDocument> documents,
    boolean mayNeedMessages) {

  private static final Set<Right> USING_MESSAGES =
      EnumSet.of(Right.ACCESS, Right.RESTRICTION, Right.PORTABILITY, Right.HEALTH_RECORDS);

  public NewRequest {
    rights = Set.copyOf(rights);
    documents = List.copyOf(documents);
  }

  /** Whether the answer to one of the rights may have to look at messages. */
  boolean mayUseMessages() {
    return rights.stream().anyMatch(USING_MESSAGES::contains);
  }

  /** The same as a person files it on the public page at this time. */
  NewRequest filedAt(Instant now, boolean messages) {
    return new NewRequest(
        processing,
        controller,
        Channel.PUBLIC_FORM,
        now,
        language,
        rights,
        requester,
        person,
        documents,
        messages);
  }
}
