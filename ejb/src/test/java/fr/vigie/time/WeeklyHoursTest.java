package fr.vigie.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {

  @Test
  void hasSeveralRangesADayAtAnyMinute() {
    var hours = Weeks.week("mon", "08:07-12:00 13:30-18:59");
    assertThat(hours.on(DayOfWeek.MONDAY))
        .containsExactly(new DayRange(487, 720), new DayRange(810, 1139));
    assertThat(hours.on(DayOfWeek.TUESDAY)).isEmpty();
  }

  @Test
  void isWrittenBackInOrder() {
    assertThat(Weeks.week("tue", "14:00-24:00 00:00-08:00", "mon", "09:00-17:00").toMap())
        .hasToString("{mon=[[09:00, 17:00]], tue=[[00:00, 08:00], [14:00, 24:00]]}");
  }

  @Test
  void rangesThatTouchAreOne() {
    var hours = Weeks.week("mon", "12:00-18:00 08:00-12:00");
    assertThat(hours).isEqualTo(Weeks.week("mon", "08:00-18:00")).hasSameHashCodeAs(hours);
    assertThat(WeeklyHours.of(hours.toMap())).isEqualTo(hours);
    assertThat(WeeklyHours.of(Map.of("mon", List.of())).toMap()).isEmpty();
  }

  @Test
  void alwaysIsSevenWholeDays() {
    assertThat(Weeks.week("mon tue wed thu fri sat sun", "00:00-24:00"))
        .isEqualTo(WeeklyHours.ALWAYS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mon | 08:00-12:00 11:59-18:00 | mon: 08:00-12:00 and 11:59-18:00 overlap
          mon | 08:00-12:00 08:00-12:00 | mon: 08:00-12:00 and 08:00-12:00 overlap
          mon | 18:00-08:00             | ends after it starts: 18:00 to 08:00
          mon | 08:00-08:00             | ends after it starts
          mon | 24:00-24:00             | ends after it starts
          mon | 8:00-18:00              | not a time HH:mm from 00:00 to 24:00: 8:00
          mon | 08:00-24:01             | not a time HH:mm from 00:00 to 24:00: 24:01
          mon | 08:60-18:00             | not a time HH:mm
          mon | 08:00                   | mon: a range is a start and an end, not [08:00]
          mo  | 08:00-18:00             | unknown weekday mo, known are [mon, tue,
          """)
  void refusesWhatIsNoWeek(String day, String ranges, String message) {
    assertThatThrownBy(() -> Weeks.week(day, ranges))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aRangeStaysInItsDay() {
    assertThatThrownBy(() -> new DayRange(-1, 10)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DayRange(0, 1441)).isInstanceOf(IllegalArgumentException.class);
  }
}
