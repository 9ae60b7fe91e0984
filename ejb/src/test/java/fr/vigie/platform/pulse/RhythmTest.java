package fr.vigie.platform.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RhythmTest {
  private static final Instant NOW = Instant.parse("2026-08-03T10:17:42Z");

  @Test
  void the_first_start_ticks_the_minute_the_hour_and_the_day_it_is_in() {
    assertThat(Rhythm.MINUTE.due(null, NOW)).containsExactly(Instant.parse("2026-08-03T10:17:00Z"));
    assertThat(Rhythm.HOUR.due(null, NOW)).containsExactly(Instant.parse("2026-08-03T10:00:00Z"));
    assertThat(Rhythm.DAY.due(null, NOW)).containsExactly(Instant.parse("2026-08-02T22:00:00Z"));
  }

  @Test
  void nothing_is_due_twice() {
    for (Rhythm rhythm : Rhythm.values()) {
      assertThat(rhythm.due(rhythm.beginning(NOW), NOW)).isEmpty();
    }
  }

  @Test
  void hours_missed_during_a_stop_come_one_by_one() {
    assertThat(Rhythm.HOUR.due(Instant.parse("2026-08-03T07:00:00Z"), NOW))
        .containsExactly(
            Instant.parse("2026-08-03T08:00:00Z"),
            Instant.parse("2026-08-03T09:00:00Z"),
            Instant.parse("2026-08-03T10:00:00Z"));
  }

  @Test
  void minutes_missed_during_a_stop_do_not() {
    assertThat(Rhythm.MINUTE.due(Instant.parse("2026-08-03T07:00:00Z"), NOW))
        .containsExactly(Instant.parse("2026-08-03T10:17:00Z"));
  }

  @Test
  void days_begin_at_midnight_in_paris_also_when_clocks_change() {
    Instant friday = Rhythm.DAY.beginning(Instant.parse("2026-10-23T12:00:00Z"));
    assertThat(Rhythm.DAY.due(friday, Instant.parse("2026-10-25T23:00:00Z")))
        .extracting(Rhythm.DAY::tick)
        .containsExactly(
            new DayTick(LocalDate.parse("2026-10-24")),
            new DayTick(LocalDate.parse("2026-10-25")),
            new DayTick(LocalDate.parse("2026-10-26")));
  }

  @Test
  void a_clock_set_back_goes_on_from_there() {
    assertThat(Rhythm.HOUR.due(Instant.parse("2027-08-03T07:00:00Z"), NOW))
        .containsExactly(Instant.parse("2026-08-03T10:00:00Z"));
  }
}
