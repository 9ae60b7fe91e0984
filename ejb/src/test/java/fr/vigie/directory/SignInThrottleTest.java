package fr.vigie.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInThrottleTest {
  private static final Instant NOW = Instant.parse("2026-08-11T09:00:00Z");

  private final SignInThrottle throttle = new SignInThrottle();

  @ParameterizedTest(name = "after {0} failures the wait is {1} s")
  @CsvSource({"1,0", "2,0", "3,2", "4,4", "5,8", "10,256", "11,300", "40,300"})
  void eachFailureDoublesTheWaitUpToFiveMinutes(int failures, long seconds) {
    fail(failures);

    assertThat(throttle.waitBefore("manager", "192.0.2.1", NOW))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void theOwnerOfTheAccountSignsInFromElsewhereAsEver() {
    fail(20);

    assertThat(throttle.waitBefore("manager", "192.0.2.2", NOW)).isZero();
  }

  @Test
  void theWaitEnds() {
    fail(3);

    assertThat(throttle.waitBefore("manager", "192.0.2.1", NOW.plusSeconds(1)))
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(throttle.waitBefore("manager", "192.0.2.1", NOW.plusSeconds(2))).isZero();
  }

  @Test
  void aRightPasswordForgetsTheFailures() {
    fail(2);
    throttle.succeeded("manager", "192.0.2.1");
    fail(2);

    assertThat(throttle.waitBefore("manager", "192.0.2.1", NOW)).isZero();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("manager", "192.0.2.1", NOW);
    }
  }
}
