package fr.vigie.platform.holidays;

import static fr.vigie.platform.holidays.FrenchHolidays.ALSACE_MOSELLE;
import static fr.vigie.platform.holidays.FrenchHolidays.METROPOLITAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.time.OutsideCalendarException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchHolidaysTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        2008, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032,
        2033, 2034, 2035, 2036, 2037
      })
  void areThoseOfTheLabourCode(int year) {
    var easter = easter(year);
    var fixed =
        Stream.of("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25")
            .map(day -> MonthDay.parse("--" + day).atYear(year));
    var movable = Stream.of(1, 39, 50).map(easter::plusDays);
    var metropolitan = Stream.concat(fixed, movable).distinct().toList();

    assertThat(METROPOLITAN.in(year)).containsExactlyInAnyOrderElementsOf(metropolitan);
    assertThat(ALSACE_MOSELLE.in(year))
        .containsAll(metropolitan)
        .contains(easter.minusDays(2), LocalDate.of(year, 12, 26))
        .hasSize(metropolitan.size() + 2);
  }

  @ParameterizedTest
  @CsvSource({"2019-04-21", "2024-03-31", "2026-04-05", "2027-03-28", "2038-04-25"})
  void theTestKnowsEaster(LocalDate easter) {
    assertThat(easter(easter.getYear())).isEqualTo(easter);
  }

  @Test
  void severalYearsMakeTheDataOfACalendar() {
    var holidays = ALSACE_MOSELLE.between(2026, 2027);
    assertThat(holidays.id()).isEqualTo("FR-ALSACE-MOSELLE");
    assertThat(holidays.isHoliday(LocalDate.of(2027, 3, 26))).isTrue();
    assertThatThrownBy(() -> holidays.isHoliday(LocalDate.of(2028, 1, 1)))
        .isInstanceOf(OutsideCalendarException.class);
  }

  @Test
  void aYearIsLookedUpOnce() {
    assertThat(METROPOLITAN.in(2026)).isSameAs(METROPOLITAN.in(2026));
  }

  @Test
  void refusesYearsInWhichTheListWasAnother() {
    assertThatThrownBy(() -> METROPOLITAN.between(2007, 2008))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2008");
  }

  /** Easter Sunday by the Meeus/Jones/Butcher algorithm. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
