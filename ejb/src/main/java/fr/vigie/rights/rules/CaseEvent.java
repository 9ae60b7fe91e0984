package fr.vigie.rights.rules;

import fr.vigie.processing.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * Something that happened to a request. Facts are kept as they were told, late or wrong; what they
 * are worth is for {@link CaseFile} to say.
 *
 * @param number position in the file, from 1
 * @param happenedAt when it happened, perhaps outside the portal
 * @param recordedAt when the portal learned it
 * @param right the right that it is about; null for all or none in particular
 * @param detail constant that the type asks for, such as a {@link QuestionGround}, or two dates
 *     with a slash between them; null if none
 * @param refersTo number of the event that this one answers or undoes; null if none
 * @param complete whether it has what its type needs: an answer that suffices, a notice with
 *     reasons
 * @param mentions what the message said
 */
public record CaseEvent(
    int number,
    EventType type,
    Instant happenedAt,
    Instant recordedAt,
    Right right,
    String detail,
    Integer refersTo,
    boolean complete,
    Set<Mention> mentions) {

  public CaseEvent {
    Objects.requireNonNull(type);
    Objects.requireNonNull(happenedAt);
    Objects.requireNonNull(recordedAt);
    mentions = Set.copyOf(mentions);
  }

  /** An event of a type that needs no more than its times. */
  public static CaseEvent of(int number, EventType type, Instant happenedAt, Instant recordedAt) {
    return new CaseEvent(number, type, happenedAt, recordedAt, null, null, null, true, Set.of());
  }

  /** The same about one right. */
  public CaseEvent about(Right chosen) {
    return new CaseEvent(
        number, type, happenedAt, recordedAt, chosen, detail, refersTo, complete, mentions);
  }

  /** The same with a detail. */
  public CaseEvent with(Enum<?> chosen) {
    return new CaseEvent(
        number, type, happenedAt, recordedAt, right, chosen.name(), refersTo, complete, mentions);
  }

  /** The same moving a due date from one day to another. */
  public CaseEvent moving(LocalDate from, LocalDate to) {
    return new CaseEvent(
        number, type, happenedAt, recordedAt, right, from + "/" + to, refersTo, complete, mentions);
  }

  /** The same referring to an earlier event. */
  public CaseEvent referringTo(int earlier) {
    return new CaseEvent(
        number, type, happenedAt, recordedAt, right, detail, earlier, complete, mentions);
  }

  /** The same lacking what its type needs. */
  public CaseEvent incomplete() {
    return new CaseEvent(
        number, type, happenedAt, recordedAt, right, detail, refersTo, false, mentions);
  }

  /** The same saying this to the person. */
  public CaseEvent mentioning(Set<Mention> said) {
    return new CaseEvent(
        number, type, happenedAt, recordedAt, right, detail, refersTo, complete, said);
  }

  boolean isOfInquiry() {
    return HoldReason.INQUIRY.name().equals(detail);
  }

  boolean refersTo(CaseEvent earlier) {
    return refersTo != null && refersTo == earlier.number;
  }

  /** Whether it is about this right: it names it, or none in particular. */
  boolean concerns(Right asked) {
    return right == null || right == asked;
  }
}
