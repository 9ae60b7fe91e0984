package fr.vigie.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the personal data of a closed request are erased. */
class RetentionRuleTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource({
    "P5Y,  2021-03-05T09:00:00Z, 2026-03-06",
    // late in the evening in Paris it is the next day already
    "P5Y,  2021-03-05T23:30:00Z, 2026-03-07",
    // no 29 February in 2025: the last day is the 28th
    "P1Y,  2024-02-29T09:00:00Z, 2025-03-01",
    "P1M,  2026-01-31T09:00:00Z, 2026-03-01",
    "P18M, 2026-01-15T09:00:00Z, 2027-07-16",
    "P30D, 2026-01-15T09:00:00Z, 2026-02-15"
  })
  void the_last_day_is_kept_to_its_end(String kept, Instant closedAt, LocalDate erasedOn) {
    RetentionRule rule = RetentionRule.of(kept);
    ZonedDateTime midnight = erasedOn.atStartOfDay(PARIS);

    assertThat(rule.erasedOn(closedAt, PARIS)).isEqualTo(erasedOn);
    assertThat(rule.isOver(closedAt, midnight.minusSeconds(1).toInstant(), PARIS)).isFalse();
    assertThat(rule.isOver(closedAt, midnight.toInstant(), PARIS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "P0D", "-P1Y", "P-1Y", "P1Y-1D", "five years"})
  void a_time_that_is_none_is_refused(String setting) {
    assertThatThrownBy(() -> RetentionRule.of(setting))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void whatever_is_over_was_closed_before_the_instant_that_is_searched_by(
      @ForAll @IntRange(max = 12) int years,
      @ForAll @IntRange(max = 40) int months,
      @ForAll @IntRange(min = 1, max = 400) int days,
      @ForAll @IntRange(max = 20_000) int closedDay,
      @ForAll @IntRange(max = 86_399) int second,
      @ForAll @IntRange(max = 3) int later) {
    var rule = new RetentionRule(Period.of(years, months, days));
    Instant closedAt = Instant.ofEpochSecond(closedDay * 86_400L + second);
    LocalDate today = rule.erasedOn(closedAt, PARIS).plusDays(later);

    assertThat(rule.isOver(closedAt, today.atStartOfDay(PARIS).toInstant(), PARIS)).isTrue();
    assertThat(closedAt).isBefore(rule.closedBefore(today, PARIS));
  }
}
