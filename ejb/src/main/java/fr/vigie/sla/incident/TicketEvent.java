package fr.vigie.sla.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Something that happened to a ticket. Facts are kept as they were told, late or out of order; what
 * they are worth is for {@link TicketHistory} to say.
 *
 * @param number position in the order of recording, from 1
 * @param happenedAt when it happened, cut to the second
 * @param recordedAt when the portal learned it; no clock depends on it
 * @param detail what the type asks for: a {@link Severity}, a level or another ticket; null if
 *     nothing
 * @param refersTo number of the event whose time is corrected; null if none
 */
public record TicketEvent(
    int number,
    EventType type,
    Instant happenedAt,
    Instant recordedAt,
    String detail,
    Integer refersTo) {

  public TicketEvent {
    Objects.requireNonNull(type);
    happenedAt = happenedAt.truncatedTo(ChronoUnit.SECONDS);
    Objects.requireNonNull(recordedAt);
  }

  /** An event of a type that needs no more than its times. */
  public static TicketEvent of(int number, EventType type, Instant happenedAt, Instant recordedAt) {
    return new TicketEvent(number, type, happenedAt, recordedAt, null, null);
  }

  /** The same with a severity. */
  public TicketEvent with(Severity severity) {
    return new TicketEvent(number, type, happenedAt, recordedAt, severity.name(), refersTo);
  }

  /** The same with a level of support. */
  public TicketEvent toLevel(int level) {
    return new TicketEvent(number, type, happenedAt, recordedAt, Integer.toString(level), refersTo);
  }

  /** The same about another ticket, by its reference. */
  public TicketEvent about(String ticket) {
    return new TicketEvent(number, type, happenedAt, recordedAt, ticket, refersTo);
  }

  /** The same saying that an earlier event happened at its time. */
  public TicketEvent correcting(int earlier) {
    return new TicketEvent(number, type, happenedAt, recordedAt, detail, earlier);
  }

  /** The same at another time. */
  TicketEvent at(Instant corrected) {
    return new TicketEvent(number, type, corrected, recordedAt, detail, refersTo);
  }

  /**
   * The severity that it names.
   *
   * @throws IllegalArgumentException if it names none
   */
  public Severity severity() {
    return Severity.valueOf(detail);
  }

  /**
   * The level that it names.
   *
   * @throws NumberFormatException if it names none
   */
  public int level() {
    return Integer.parseInt(detail);
  }
}
