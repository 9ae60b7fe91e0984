package fr.vigie.contract;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.holidays.FrenchHolidays;
import fr.vigie.platform.holidays.LegalCalendars;
import fr.vigie.time.BusinessTime;
import fr.vigie.time.Deadline;
import fr.vigie.time.HealthRecordRule;
import fr.vigie.time.HealthRecordWindow;
import fr.vigie.time.NotificationDeadline;
import fr.vigie.time.NotificationRule;
import fr.vigie.time.OutsideCalendarException;
import fr.vigie.time.PublicHolidays;
import fr.vigie.time.ResponseRule;
import fr.vigie.time.Spans;
import fr.vigie.time.Suspension;
import fr.vigie.time.WeeklyHours;
import fr.vigie.time.WorkingCalendar;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Computes business time and legal deadlines for anybody who is signed in; keeps nothing. */
@Stateless
@PermitAll
@UseCase(Permission.COMPUTE_TIME)
public class TimeDesk {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int YEARS_AHEAD = CalendarYears.AHEAD;

  @Inject LegalCalendars calendars;

  /**
   * Hours that a caller describes.
   *
   * @param week weekdays {@code mon} to {@code sun} with their ranges
   * @param holidays the dates on which it is closed; null if {@code calendar} names a place
   * @param calendar {@code FR} or {@code FR-ALSACE-MOSELLE}; null if the dates are given
   */
  public record Schedule(
      Map<String, List<List<String>>> week,
      Set<LocalDate> holidays,
      String calendar,
      ZoneId zone) {}

  /** The due date after so many seconds of business time; a negative number goes back. */
  public Instant due(Schedule schedule, Instant start, long seconds, Spans pauses) {
    return covered(() -> hours(schedule, start).add(start, seconds, pauses));
  }

  /** The seconds of business time between two instants. */
  public long elapsed(Schedule schedule, Instant start, Instant end, Spans pauses) {
    return covered(() -> hours(schedule, start).elapsed(start, end, pauses));
  }

  /** GDPR art. 12(3): one month from receipt, or three once extended. */
  public Deadline response(
      LocalDate received, boolean extended, List<Suspension> suspensions, String calendar) {
    return covered(
        () ->
            ResponseRule.GDPR_12_3.deadline(
                received, extended, suspensions, calendars.in(calendar)));
  }

  /** GDPR art. 33: 72 hours from awareness, in both readings. */
  public NotificationDeadline notification(Instant aware) {
    return NotificationRule.GDPR_33.deadline(aware, PARIS);
  }

  /** Public Health Code art. L.1111-7: from 48 hours to 8 days, or to 2 months. */
  public HealthRecordWindow healthRecord(Instant received, LocalDate constituted) {
    return covered(
        () ->
            HealthRecordRule.CSP_L1111_7.window(
                received, constituted, calendars.in(FrenchHolidays.METROPOLITAN.id())));
  }

  private BusinessTime hours(Schedule schedule, Instant around) {
    var week = WeeklyHours.of(schedule.week());
    PublicHolidays holidays =
        schedule.calendar() == null
            ? given(schedule.holidays(), around.atZone(schedule.zone()).getYear())
            : calendars.holidays(schedule.calendar());
    return BusinessTime.of(
        WorkingCalendar.of(holidays.id(), holidays.id(), schedule.zone(), week, holidays));
  }

  private static PublicHolidays given(Set<LocalDate> dates, int year) {
    return new PublicHolidays("holidays", dates, year - YEARS_AHEAD, year + YEARS_AHEAD);
  }

  /** Turns what the kernel cannot compute into a refusal. */
  private static <T> T covered(Supplier<T> computation) {
    try {
      return computation.get();
    } catch (OutsideCalendarException outside) {
      throw new RefusedException(
          Refusal.CALENDAR_NOT_COVERED,
          outside.calendarId(),
          Integer.toString(outside.firstYear()),
          Integer.toString(outside.lastYear()));
    } catch (IllegalArgumentException unfit) {
      throw new RefusedException(Refusal.INVALID_INPUT, unfit.getMessage());
    }
  }
}
