package fr.vigie.rights.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the messages that the answer may need are kept from vanishing: the operator is told on the
 * first day, and confirms.
 *
 * @param needed whether the answer may need messages
 * @param askedAt when the operator was told last; empty if it was not
 * @param confirmedAt when it confirmed that; empty if it has not
 * @param lastDay until which messages of the day of receipt are still there unless they are kept
 */
public record Preservation(
    boolean needed, Optional<Instant> askedAt, Optional<Instant> confirmedAt, LocalDate lastDay) {

  /** Terms of use of Medimail, retention: messages and attachments. */
  private static final Period MESSAGES_LAST = Period.ofMonths(3);

  /** How it stands in a file. */
  public static Preservation of(CaseFile file, ZoneId zone) {
    Optional<Instant> asked = file.lastOf(EventType.PRESERVATION_ASKED).map(CaseEvent::happenedAt);
    return new Preservation(
        file.opening().mayNeedMessages(),
        asked,
        file.lastOf(EventType.PRESERVATION_CONFIRMED)
            .map(CaseEvent::happenedAt)
            .filter(at -> asked.isEmpty() || !at.isBefore(asked.orElseThrow())),
        LocalDate.ofInstant(file.receivedAt(), zone).plus(MESSAGES_LAST));
  }

  /** Whether the operator was told and has not confirmed. */
  public boolean isPending() {
    return askedAt.isPresent() && confirmedAt.isEmpty();
  }
}
