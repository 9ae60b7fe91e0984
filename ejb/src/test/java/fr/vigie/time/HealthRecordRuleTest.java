package fr.vigie.time;

import static fr.vigie.time.HealthRecordRule.CSP_L1111_7;
import static fr.vigie.time.Weeks.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Public Health Code, art. L.1111-7. */
class HealthRecordRuleTest {

  private static final LegalCalendar FRANCE = new LegalCalendar(PARIS, Weeks.FRANCE_2026);
  private static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T08:00:00Z");

  @ParameterizedTest(name = "{0}: {5}")
  @CsvFileSource(resources = "csp-l1111-7.csv", delimiter = '|', numLinesToSkip = 1)
  void isDueAfterReflectionAndByTheAgeOfTheInformation(
      OffsetDateTime received,
      LocalDate constituted,
      boolean older,
      OffsetDateTime earliest,
      LocalDate latest) {
    var window = CSP_L1111_7.window(received.toInstant(), constituted, FRANCE);
    assertThat(window.old()).isEqualTo(older);
    assertThat(window.earliest()).isEqualTo(earliest.toInstant());
    assertThat(window.latest()).isEqualTo(latest);
    assertThat(window.latestAt()).isEqualTo(latest.plusDays(1).atStartOfDay(PARIS).toInstant());
  }

  @ParameterizedTest
  @CsvSource({"2021-03-01, true", "2021-03-02, false", "2021-03-03, false"})
  void fiveYearsToTheDayAreNotYetMoreThanFive(LocalDate constituted, boolean old) {
    assertThat(CSP_L1111_7.window(MON_2026_03_02, constituted, FRANCE).old()).isEqualTo(old);
  }

  @Test
  void theDayOfReceiptIsTheLocalOne() {
    var lateInTheEvening = Instant.parse("2026-03-02T23:30:00Z");
    assertThat(CSP_L1111_7.window(lateInTheEvening, LocalDate.of(2026, 1, 1), FRANCE).latest())
        .isEqualTo("2026-03-11");
  }

  @Test
  void theCommissionGivesTwoMonthsToRecentInformationToo() {
    var window = CSP_L1111_7.window(MON_2026_03_02, LocalDate.of(2025, 11, 1), true, FRANCE);
    assertThat(window.latest()).isEqualTo("2026-05-02");
    assertThat(window.old()).isFalse();
    assertThat(window.steps())
        .extracting(Step::rule)
        .containsExactly("reflection", "age.recent", "commission", "latest.old");
  }
}
