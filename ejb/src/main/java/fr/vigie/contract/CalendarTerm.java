package fr.vigie.contract;

import fr.vigie.platform.holidays.FrenchHolidays;
import fr.vigie.platform.holidays.HolidayCorrection;
import fr.vigie.time.DayRange;
import fr.vigie.time.PublicHolidays;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

  /** The place whose public holidays count. */
  String holidays() {
    return holidays;
  }

  /**
   * The calendar as it stands.
   *
   * @param corrections of the known public holidays of its place
   */
  WorkingCalendar asCalendar(List<HolidayCorrection> corrections) {
    return new WorkingCalendar(
        code,
        versionWith(corrections),
        ZoneId.of(zone),
        WeekText.read(weeklyHours),
        corrected(corrections),
        closedOnHolidays,
        exceptions.stream().map(CalendarException::asHours).toList());
  }

  /** Which content it has: {@code BUSINESS-08-18-3}, and the corrected days if there are any. */
  String versionWith(List<HolidayCorrection> corrections) {
    return corrections.stream()
        .map(correction -> (correction.isHoliday() ? "+" : "-") + correction.day())
        .collect(Collectors.joining("", code + "-" + version, ""));
  }

  private PublicHolidays corrected(List<HolidayCorrection> corrections) {
    PublicHolidays known = FrenchHolidays.of(holidays).between(firstYear, lastYear);
    Set<LocalDate> dates = new HashSet<>(known.dates());
    for (HolidayCorrection correction : corrections) {
      LocalDate day = correction.day();
      if (!correction.isHoliday()) {
        dates.remove(day);
      } else if (day.getYear() >= firstYear && day.getYear() <= lastYear) {
        dates.add(day);
      }
    }
    return new PublicHolidays(known.id(), dates, firstYear, lastYear);
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
