package fr.vigie.time;

import static fr.vigie.time.Weeks.DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

  private static final LocalDate FRI_2026_05_01 = LocalDate.of(2026, 5, 1);
  private static final LocalDate SAT_2026_05_02 = LocalDate.of(2026, 5, 2);
  private static final LocalDate MON_2026_05_04 = LocalDate.of(2026, 5, 4);

  @Test
  void publicHolidaysClose() {
    assertThat(DESK.isBusinessDay(FRI_2026_05_01)).isFalse();
    assertThat(DESK.isBusinessDay(SAT_2026_05_02)).isFalse();
    assertThat(hours(DESK, MON_2026_05_04)).isEqualTo(10);
  }

  @Test
  void mondayToFridayIsAnotherReadingOfBusinessDays() {
    assertThat(hours(DESK.openOnHolidays(), FRI_2026_05_01)).isEqualTo(10);
  }

  @Test
  void aYearHasItsBusinessDays() {
    var time = BusinessTime.of(DESK);
    assertThat(time.elapsed(DESK.coveredFrom(), DESK.coveredUntil())).isEqualTo(252 * 36_000);
  }

  @Test
  void anOpeningWinsOverAHolidayAndAClosureOverAnOpening() {
    var opening =
        ExceptionalHours.opening(FRI_2026_05_01, DayRange.of("09:00", "17:00"), "migration");
    var lunch =
        ExceptionalHours.closure(FRI_2026_05_01, DayRange.of("12:00", "13:00"), "fire drill");
    assertThat(hours(DESK.with(opening), FRI_2026_05_01)).isEqualTo(8);
    assertThat(hours(DESK.with(lunch, opening), FRI_2026_05_01)).isEqualTo(7);
    assertThat(hours(DESK.with(opening).with(lunch), FRI_2026_05_01)).isEqualTo(7);
  }

  @Test
  void exceptionsMayBeWholeDays() {
    var changed =
        DESK.with(
            ExceptionalHours.closure(MON_2026_05_04, "strike"),
            ExceptionalHours.opening(SAT_2026_05_02, "migration"));
    assertThat(changed.isBusinessDay(MON_2026_05_04)).isFalse();
    assertThat(hours(changed, SAT_2026_05_02)).isEqualTo(24);
    assertThat(hours(changed, LocalDate.of(2026, 5, 5))).isEqualTo(10);
  }

  @Test
  void refusesDaysOutsideOfItsYears() {
    assertThatThrownBy(() -> DESK.open(LocalDate.of(2027, 1, 1)))
        .isInstanceOfSatisfying(
            OutsideCalendarException.class,
            refusal -> {
              assertThat(refusal.calendarId()).isEqualTo("desk");
              assertThat(refusal.asked()).isEqualTo(LocalDate.of(2027, 1, 1));
              assertThat(refusal.firstYear()).isEqualTo(2026);
              assertThat(refusal.lastYear()).isEqualTo(2026);
            })
        .hasMessage("calendar desk covers the years 2026 to 2026, not 2027-01-01");
    assertThatThrownBy(() -> PublicHolidays.none(2027, 2026))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long hours(WorkingCalendar calendar, LocalDate day) {
    return calendar.open(day).seconds() / 3600;
  }
}
