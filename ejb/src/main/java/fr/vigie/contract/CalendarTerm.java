package fr.vigie.contract;

import fr.vigie.time.DayRange;
import fr.vigie.time.WorkingCalendar;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A calendar of hours as data: an ordinary week, the place whose holidays count, exceptions. */
@Entity
@Table(name = "working_calendar")
public class CalendarTerm {
  @Id private UUID id;
  private String code;
  private String zone;

  @Column(name = "weekly_hours")
  private String weeklyHours;

  private String holidays;

  @Column(name = "closed_on_holidays")
  private boolean closedOnHolidays;

  @Column(name = "first_year")
  private int firstYear;

  @Column(name = "last_year")
  private int lastYear;

  private String source;
  @Version private int version;

  @OneToMany(mappedBy = "calendar", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("day")
  private List<CalendarException> exceptions = new ArrayList<>();

  protected CalendarTerm() {}

  CalendarTerm(
      String code,
      Map<String, List<List<String>>> week,
      String holidays,
      boolean closedOnHolidays,
      int firstYear,
      int lastYear,
      String source) {
    this.id = UUID.randomUUID();
    this.code = code;
    this.zone = "Europe/Paris";
    this.weeklyHours = WeekText.write(week);
    this.holidays = holidays;
    this.closedOnHolidays = closedOnHolidays;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.source = source;
  }

  /** Opens or closes a part of a day out of the ordinary. */
  void except(LocalDate day, boolean opens, DayRange range, String reason) {
    exceptions.add(new CalendarException(this, day, opens, range, reason));
  }

  /** Takes an exception back. */
  boolean drop(UUID exception) {
    return exceptions.removeIf(known -> known.id().equals(exception));
  }

  UUID id() {
    return id;
  }

  String code() {
    return code;
  }

  int version() {
    return version;
  }

  boolean isClosedOnHolidays() {
    return closedOnHolidays;
  }

  /**
   * Covers the years up to this one, if it did not before: public holidays are known by law.
   *
   * @return whether that added any year
   */
  boolean coverUntil(int year) {
    if (year <= lastYear) {
      return false;
    }
    lastYear = year;
    return true;
  }

  int firstYear() {
    return firstYear;
  }

  int lastYear() {
    return lastYear;
  }

  WorkingCalendar asCalendar() {
    return new WorkingCalendar(
        code,
        code + "-" + version,
        ZoneId.of(zone),
        WeekText.read(weeklyHours),
        HolidayPlace.of(holidays).between(firstYear, lastYear),
        closedOnHolidays,
        exceptions.stream().map(CalendarException::asHours).toList());
  }

  CalendarView asView() {
    return new CalendarView(
        code,
        zone,
        WeekText.read(weeklyHours).toMap(),
        holidays,
        closedOnHolidays,
        firstYear,
        lastYear,
        source,
        exceptions.stream().map(CalendarException::asView).toList(),
        version);
  }
}
