package fr.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
  private static final Instant WRITTEN = Instant.parse("2026-08-03T10:00:00Z");

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "8, PT2H8M", "9, PT4H", "30, PT4H", "90, PT4H"})
  void the_wait_doubles_from_a_minute_to_four_hours(int attempts, Duration wait) {
    assertThat(Retries.next(WRITTEN, attempts, WRITTEN)).contains(WRITTEN.plus(wait));
  }

  @Test
  void three_days_after_it_was_written_a_mail_is_given_up() {
    Instant late = WRITTEN.plus(Duration.ofHours(68));
    assertThat(Retries.next(WRITTEN, 20, late)).contains(WRITTEN.plus(Duration.ofDays(3)));
    assertThat(Retries.next(WRITTEN, 21, late.plusSeconds(1))).isEmpty();
  }
}
