package fr.vigie.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FilingLimitTest {
  private static final Instant NOW = Instant.parse("2026-08-11T09:00:00Z");

  private final FilingLimit limit = new FilingLimit();

  @Test
  void twenty_requests_an_hour_are_taken_from_an_address_and_the_next_waits_for_the_hour_to_end() {
    for (int filed = 0; filed < 20; filed++) {
      assertThat(limit.count("192.0.2.1", NOW)).isZero();
    }

    assertThat(limit.count("192.0.2.1", NOW.plusSeconds(600))).isEqualTo(Duration.ofMinutes(50));
    assertThat(limit.count("192.0.2.2", NOW)).isZero();
    assertThat(limit.count("192.0.2.1", NOW.plusSeconds(3600))).isZero();
  }
}
