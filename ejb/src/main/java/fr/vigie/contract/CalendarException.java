package fr.vigie.contract;

import fr.vigie.time.DayRange;
import fr.vigie.time.ExceptionalHours;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One dated closure or opening of a calendar. */
@Entity
@Table(name = "calendar_exception")
public class CalendarException {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "calendar_id")
  private CalendarTerm calendar;

  @Column(name = "on_day")
  private LocalDate day;

  @Column(name = "opens")
  private boolean opens;

  private String starts;
  private String ends;
  private String reason;

  protected CalendarException() {}

  CalendarException(
      CalendarTerm calendar, LocalDate day, boolean opens, DayRange range, String reason) {
    this.id = UUID.randomUUID();
    this.calendar = calendar;
    this.day = day;
    this.opens = opens;
    this.starts = range.start();
    this.ends = range.end();
    this.reason = reason;
  }

  CalendarTerm calendar() {
    return calendar;
  }

  UUID id() {
    return id;
  }

  ExceptionalHours asHours() {
    return new ExceptionalHours(day, opens, DayRange.of(starts, ends), reason);
  }

  CalendarView.ExceptionView asView() {
    return new CalendarView.ExceptionView(id, day, opens, starts, ends, reason);
  }
}
