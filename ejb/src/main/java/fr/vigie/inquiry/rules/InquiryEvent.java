package fr.vigie.inquiry.rules;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened in an inquiry, kept as it was told.
 *
 * @param number position in the file, from 1
 * @param happenedAt when it happened, perhaps outside the portal
 * @param recordedAt when the portal learned it
 * @param dueAt by when the authority wants its answer, as set by this event; null if it set nothing
 */
public record InquiryEvent(
    int number, InquiryEventType type, Instant happenedAt, Instant recordedAt, Instant dueAt) {
  public InquiryEvent {
    Objects.requireNonNull(type);
    Objects.requireNonNull(happenedAt);
    Objects.requireNonNull(recordedAt);
  }
}
