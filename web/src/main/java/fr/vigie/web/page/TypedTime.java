package fr.vigie.web.page;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A field of a form for a date and time in a zone. In the night in which clocks go back it asks
 * which of two it means; one that clocks skip is refused.
 */
public final class TypedTime implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ZoneId zone;
  private LocalDateTime local;
  private Occurrence occurrence;

  private TypedTime(ZoneId zone) {
    this.zone = zone;
  }

  /** A field with nothing in it. */
  static TypedTime blank(ZoneId zone) {
    return new TypedTime(zone);
  }

  /** A field filled in with an instant, which is the occurrence that it is. */
  static TypedTime of(Instant instant, ZoneId zone) {
    var field = new TypedTime(zone);
    field.local = LocalDateTime.ofInstant(instant, zone);
    if (field.isTwice()) {
      field.occurrence =
          Occurrence.instant(field.local, Occurrence.FIRST, zone).equals(instant)
              ? Occurrence.FIRST
              : Occurrence.SECOND;
    }
    return field;
  }

  /**
   * What was typed; null if nothing was.
   *
   * @throws UnclearTime where that is no instant, or one of two
   */
  Instant instant() {
    return local == null ? null : Occurrence.instant(local, occurrence, zone);
  }

  /** Whether clocks show this time twice, so that the form has to ask. */
  public boolean isTwice() {
    return local != null && Occurrence.isNeeded(local, zone);
  }

  public LocalDateTime getLocal() {
    return local;
  }

  public void setLocal(LocalDateTime local) {
    this.local = local;
  }

  public Occurrence getOccurrence() {
    return occurrence;
  }

  public void setOccurrence(Occurrence occurrence) {
    this.occurrence = occurrence;
  }
}
