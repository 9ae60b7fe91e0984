package fr.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.platform.holidays.FrenchHolidays;
import fr.vigie.time.BusinessTime;
import fr.vigie.time.Spans;
import fr.vigie.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annex 2: "jours ouvrés" against "lundi au vendredi". */
class WeekdayHolidaysTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest(name = "{0}: {1} h closed, {2} h open")
  @CsvSource({
    // 21 weekdays; 1, 8, 14 and 25 May are holidays
    "2026-05, 170, 210",
    // 15 August is a Saturday: the readings agree
    "2026-08, 210, 210",
    // 1 January is a Thursday
    "2026-01, 210, 220"
  })
  void committed_hours_of_a_month(String month, long closed, long open) {
    LocalDate first = LocalDate.parse(month + "-01");

    assertThat(hours(WeekdayHolidays.CLOSED, first, first.plusMonths(1)).seconds())
        .isEqualTo(closed * 3_600);
    assertThat(hours(WeekdayHolidays.OPEN, first, first.plusMonths(1)).seconds())
        .isEqualTo(open * 3_600);
  }

  @Property(tries = 200)
  void the_readings_differ_by_the_hours_of_holidays_on_weekdays_and_by_nothing_else(
      @ForAll @IntRange(min = 0, max = 4_000) int day,
      @ForAll @IntRange(min = 1, max = 60) int days) {
    LocalDate first = LocalDate.of(2019, 1, 1).plusDays(day);
    LocalDate end = first.plusDays(days);
    Set<LocalDate> holidays = FrenchHolidays.of("FR").between(2019, 2037).dates();
    Spans expected =
        Spans.union(
            first
                .datesUntil(end)
                .filter(holidays::contains)
                .filter(one -> one.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .map(one -> Spans.of(at(one, 8), at(one, 18)))
                .toList());

    Spans closed = hours(WeekdayHolidays.CLOSED, first, end);
    Spans open = hours(WeekdayHolidays.OPEN, first, end);

    assertThat(open.subtract(closed)).isEqualTo(expected);
    assertThat(closed.subtract(open)).isEqualTo(Spans.NONE);
  }

  private static long at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(PARIS).toEpochSecond();
  }

  private static Spans hours(WeekdayHolidays reading, LocalDate from, LocalDate to) {
    WorkingCalendar read = reading.read(businessDays().asCalendar(List.of()));
    return BusinessTime.of(read)
        .open(from.atStartOfDay(PARIS).toInstant(), to.atStartOfDay(PARIS).toInstant());
  }

  private static CalendarTerm businessDays() {
    var week = new TreeMap<String, List<List<String>>>();
    for (String day : List.of("mon", "tue", "wed", "thu", "fri")) {
      week.put(day, List.of(List.of("08:00", "18:00")));
    }
    return new CalendarTerm("BUSINESS", Map.copyOf(week), "FR", true, 2019, 2037, "Annexe 2");
  }
}
