package fr.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarTermTest {
  private final CalendarTerm calendar =
      new CalendarTerm(
          "ALWAYS",
          Map.of("mon", List.of(List.of("00:00", "24:00"))),
          "FR",
          true,
          2019,
          CalendarYears.lastYear(LocalDate.of(2026, 12, 31)),
          "Annexe 2");

  @Test
  void a_calendar_covers_eleven_years_ahead_and_one_more_when_a_year_begins() {
    assertThat(calendar.lastYear()).isEqualTo(2037);
    assertThat(calendar.coverUntil(CalendarYears.lastYear(LocalDate.of(2026, 12, 31)))).isFalse();
    assertThat(calendar.coverUntil(CalendarYears.lastYear(LocalDate.of(2027, 1, 1)))).isTrue();
    assertThat(calendar.asCalendar(List.of()).lastYear()).isEqualTo(2038);
  }

  @Test
  void the_added_year_has_its_public_holidays_by_law() {
    calendar.coverUntil(2038);

    assertThat(calendar.asCalendar(List.of()).isBusinessDay(LocalDate.of(2038, 4, 26))).isFalse();
    assertThat(calendar.asCalendar(List.of()).isBusinessDay(LocalDate.of(2038, 4, 19))).isTrue();
  }

  @Test
  void years_are_never_taken_away() {
    assertThat(calendar.coverUntil(2030)).isFalse();
    assertThat(calendar.lastYear()).isEqualTo(2037);
  }
}
