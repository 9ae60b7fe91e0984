package fr.vigie.web.view;

import fr.vigie.platform.Phrasing;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A field for a date that a letter sets: a day to its end, or a time of that day. */
public final class DueInput implements Serializable {
  private static final long serialVersionUID = 1L;

  private LocalDate day;
  private String time;

  /**
   * What was typed; null if nothing was.
   *
   * @throws RefusedException INVALID_INPUT for a time that cannot be read
   */
  public Instant instant() {
    if (day == null) {
      return null;
    }
    return time == null || time.isBlank()
        ? day.plusDays(1).atStartOfDay(Phrasing.ZONE).toInstant()
        : day.atTime(clock()).atZone(Phrasing.ZONE).toInstant();
  }

  private LocalTime clock() {
    try {
      return LocalTime.parse(time);
    } catch (DateTimeException unreadable) {
      throw new RefusedException(Refusal.INVALID_INPUT, "dueAt");
    }
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }
}
