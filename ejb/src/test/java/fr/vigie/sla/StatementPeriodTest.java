package fr.vigie.sla;

import static fr.vigie.sla.CaseFixture.PARIS;
import static fr.vigie.sla.CaseFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.MonthDay;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months and years of the contract, cut in a zone. "Annual" is a calendar or a contract year. */
class StatementPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-08, MONTH, 2026-08, 2026-08",
    "2026, YEAR, 2026-01, 2026-12",
    "2026-01/2026-08, YEAR_TO_DATE, 2026-01, 2026-08"
  })
  void a_period_is_read_and_written_the_same(
      String text, StatementPeriod.Kind kind, YearMonth first, YearMonth last) {
    assertThat(StatementPeriod.parse(text)).isEqualTo(new StatementPeriod(kind, first, last));
    assertThat(StatementPeriod.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "26", "2026-13", "2026-08-01", "2026-08/2026-01", "2026/2027", "202x", "a/b"})
  void anything_else_is_no_period(String text) {
    assertThatThrownBy(() -> StatementPeriod.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0} with years from {1}")
  @CsvSource({
    "2026-08, --01-01, 2026-08-01, 2026-09-01, 2026-01-01, 2027-01-01",
    "2026, --01-01, 2026-01-01, 2027-01-01, 2026-01-01, 2027-01-01",
    "2026-01/2026-03, --01-01, 2026-01-01, 2026-04-01, 2026-01-01, 2027-01-01",
    "2026-11/2027-02, --01-01, 2026-11-01, 2027-03-01, 2027-01-01, 2028-01-01",
    "2026-08, --03-23, 2026-08-01, 2026-09-01, 2026-03-23, 2027-03-23",
    "2026-02, --03-23, 2026-02-01, 2026-03-01, 2025-03-23, 2026-03-23",
    "2026-03, --03-23, 2026-03-01, 2026-04-01, 2026-03-23, 2027-03-23",
    "2026, --03-23, 2026-03-23, 2027-03-23, 2026-03-23, 2027-03-23"
  })
  void periods_and_their_years_in_paris(
      String text, MonthDay yearStart, String from, String to, String yearFrom, String yearTo) {
    var reading = new Reading(PARIS, yearStart);
    var period = StatementPeriod.parse(text);

    assertThat(reading.span(period)).isEqualTo(span(from + "T00:00", to + "T00:00"));
    assertThat(reading.year(period)).isEqualTo(span(yearFrom + "T00:00", yearTo + "T00:00"));
  }

  @ParameterizedTest(name = "{0} with years from {1}")
  @CsvSource({
    "2026-08, --01-01, 2026-01-01, 2027-01-01",
    "2026-11/2027-02, --01-01, 2026-11-01, 2028-01-01",
    "2026-03, --03-23, 2026-03-01, 2027-03-23",
    "2026, --03-23, 2026-03-23, 2027-04-01"
  })
  void facts_must_cover_the_period_its_months_and_its_year(
      String text, MonthDay yearStart, String from, String to) {
    assertThat(new Reading(PARIS, yearStart).needed(StatementPeriod.parse(text)))
        .isEqualTo(span(from + "T00:00", to + "T00:00"));
  }
}
