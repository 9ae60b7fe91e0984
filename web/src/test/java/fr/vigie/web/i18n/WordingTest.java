package fr.vigie.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.StatementPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private final Wording french = new Wording(Texts.in(Locale.FRENCH));
  private final Wording english = new Wording(Texts.in(Locale.ENGLISH));

  @ParameterizedTest
  @CsvSource({
    "0, 0 min, 0 min",
    "20, 20 s, 20 s",
    "2700, 45 min, 45 min",
    "2720, 45 min 20 s, 45 min 20 s",
    "7800, 2 h 10, 2 h 10 min",
    "7500, 2 h 05, 2 h 5 min",
    "111600, 31 h, 31 h",
    "28801, 8 h 1 s, 8 h 1 s",
    "-3900, −1 h 05, −1 h 5 min",
    "5443200, 1 512 h, '1,512 h'",
  })
  void a_duration_is_said_as_people_say_it_and_never_rounded(
      long seconds, String inFrench, String inEnglish) {
    assertThat(plain(french.duration(seconds))).isEqualTo(inFrench);
    assertThat(plain(english.duration(seconds))).isEqualTo(inEnglish);
  }

  @Test
  void a_percentage_keeps_its_decimals() {
    assertThat(plain(french.percent(new BigDecimal("97.60")))).isEqualTo("97,60 %");
    assertThat(english.percent(new BigDecimal("97.6"))).isEqualTo("97.6%");
    assertThat(french.percent(null)).isEqualTo("—");
  }

  @Test
  void a_day_is_written_in_full_and_the_first_of_a_month_as_the_french_write_it() {
    assertThat(french.date(LocalDate.of(2026, 4, 7))).isEqualTo("mardi 7 avril 2026");
    assertThat(french.date(LocalDate.of(2026, 5, 1))).isEqualTo("vendredi 1er mai 2026");
    assertThat(english.date(LocalDate.of(2026, 5, 1))).isEqualTo("Friday 1 May 2026");
  }

  @Test
  void midnight_ends_the_day_before() {
    assertThat(french.due(Instant.parse("2026-04-07T22:00:00Z")))
        .isEqualTo("mardi 7 avril 2026, 24:00");
    assertThat(french.due(Instant.parse("2026-04-07T16:00:00Z")))
        .isEqualTo("mardi 7 avril 2026, 18:00");
  }

  @Test
  void times_are_those_of_france_in_winter_and_in_summer() {
    assertThat(french.dateTime(Instant.parse("2026-01-07T17:00:00Z")))
        .isEqualTo("mercredi 7 janvier 2026 à 18:00");
    assertThat(english.dateTime(Instant.parse("2026-07-07T16:00:05Z")))
        .isEqualTo("Tuesday 7 July 2026 at 18:00:05");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08, août 2026",
    "2026, 2026",
    "2026-01/2026-08, de janvier 2026 à août 2026",
  })
  void a_period_is_named(String period, String name) {
    assertThat(french.period(StatementPeriod.parse(period))).isEqualTo(name);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
