package fr.vigie.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annex 2, second and third tables: the ceilings do not agree with each other. */
class CeilingTest {
  private static final long A_SECONDS = 151_200 * 60L;
  private static final long B_SECONDS = 525_600 * 60L;
  private static final Ceiling SIXTY_HOURS = Ceiling.annualSeconds("annual-60h", 60 * 3_600L);

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # T min  | rate  | clause                                          | allowed min | 60 h as % | least
          151200   | 97.6  | annex 2, A: 97.6 % over 252 days of 10 h        | 3628.8 | 97.619048 | minutes
          151200   | 97.65 | annex 2, third table: 97.65 % over A's T        | 3553.2 | 97.619048 | percent
          525600   | 99.3  | annex 2, B: 99.3 % over 365 days of 24 h        | 3679.2 | 99.315068 | minutes
          149400   | 97.6  | 249 days (Alsace-Moselle 2025, 2028): less than 60 h | 3585.6 | 97.590361 | percent
          """)
  void each_reading_allows_its_own_minutes(
      long minutes,
      String rate,
      String clause,
      BigDecimal allowedMinutes,
      BigDecimal sixtyHoursAsPercent,
      String least) {
    var ceiling = Ceiling.annualRate("rate", rate);
    long limit = ceiling.limitSeconds(minutes * 60);

    assertThat(BigDecimal.valueOf(limit))
        .as(clause)
        .isEqualByComparingTo(allowedMinutes.multiply(BigDecimal.valueOf(60)));
    assertThat(SIXTY_HOURS.asPercent(minutes * 60)).isEqualTo(sixtyHoursAsPercent);
    assertThat(limit < SIXTY_HOURS.limitSeconds(minutes * 60) ? "percent" : "minutes")
        .isEqualTo(least);
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # seconds | 60 h | 97.6 % | what                                      | 97.65 %
          213180    | true  | true  | 3,553 min keep all three                  | true
          213192    | true  | true  | 3,553.2 min: 97.65 % at its limit         | true
          213193    | true  | true  | one second above 97.65 %                  | false
          216000    | true  | true  | 3,600 min: 60 h at their limit            | false
          216001    | false | true  | one second above 60 h                     | false
          217680    | false | true  | 3,628 min fail the minutes, keep 97.6 %   | false
          217728    | false | true  | 3,628.8 min: 97.6 % at its limit          | false
          217729    | false | false | one second above 97.6 %                   | false
          """)
  void the_three_readings_of_commitment_a_part_at_the_second(
      long seconds, boolean sixtyHours, boolean p976, String what, boolean p9765) {
    assertThat(
            List.of(
                SIXTY_HOURS.allows(seconds, A_SECONDS),
                Ceiling.annualRate("97.6", "97.6").allows(seconds, A_SECONDS),
                Ceiling.annualRate("97.65", "97.65").allows(seconds, A_SECONDS)))
        .as(what)
        .containsExactly(sixtyHours, p976, p9765);
  }

  @Test
  void commitment_b_allows_220_752_seconds_by_rate() {
    assertThat(Ceiling.annualRate("annual-rate-99.3", "99.3").limitSeconds(B_SECONDS))
        .isEqualTo(220_752);
  }

  @Property
  void the_whole_limit_says_the_same_as_the_exact_fraction(
      @ForAll @IntRange(max = 100_000) int thousandths,
      @ForAll @LongRange(min = 1, max = 40_000_000) long contractual,
      @ForAll @LongRange(min = -2, max = 2) long around) {
    var ceiling = new Ceiling("rate", Ceiling.Kind.ANNUAL_RATE, BigDecimal.valueOf(thousandths, 3));
    long unavailable = ceiling.limitSeconds(contractual) + around;
    var left = BigInteger.valueOf(unavailable).multiply(BigInteger.valueOf(100_000));
    var right = BigInteger.valueOf(100_000 - thousandths).multiply(BigInteger.valueOf(contractual));

    assertThat(ceiling.allows(unavailable, contractual)).isEqualTo(left.compareTo(right) <= 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "100.5", "97.1234567"})
  void a_rate_that_is_no_rate_is_refused(String percent) {
    assertThatThrownBy(() -> Ceiling.annualRate("x", percent))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void half_a_second_is_no_ceiling() {
    assertThatThrownBy(
            () -> new Ceiling("x", Ceiling.Kind.MONTHLY_SECONDS, new BigDecimal("28800.5")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
