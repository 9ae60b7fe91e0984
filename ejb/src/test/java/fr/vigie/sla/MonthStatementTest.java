package fr.vigie.sla;

import static fr.vigie.sla.CaseFixture.aService;
import static fr.vigie.sla.CaseFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annex 2: 8 hours cumulated a month decide a month; the year is shown as consumption. */
class MonthStatementTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what                                                      | down s | unknown s | verdict
          a month without unavailability                              |      0 |     0 | KEPT
          8 h to the second                                           |  28800 |     0 | KEPT
          one second more than 8 h                                    |  28801 |     0 | BROKEN
          6 h and 2 h unknown: kept even if all of it was down        |  21600 |  7200 | KEPT
          6 h and 2 h 00 min 01 s unknown: it depends                 |  21600 |  7201 | UNDECIDED
          nothing known for 8 h 00 min 01 s                           |      0 | 28801 | UNDECIDED
          broken even if all unknown time was up                      |  28801 |  3600 | BROKEN
          """)
  void eight_hours_a_month_decide(String what, long down, long unknown, Verdict verdict) {
    var service = aService().unavailable("2026-08-03", down); // Monday
    if (unknown > 0) {
      service.unknown("2026-08-04T08:00", endOf("2026-08-04T08:00", unknown));
    }
    var statement = service.commitment("2026-08");
    var month = line(statement, "month-8h");

    assertThat(month.verdict()).as(what).isEqualTo(verdict);
    assertThat(month.decides()).isTrue();
    assertThat(month.limitSeconds()).isEqualTo(28_800);
    assertThat(month.measuredSeconds()).isEqualTo(down);
    assertThat(month.unknownSeconds()).isEqualTo(unknown);
    assertThat(month.marginSeconds()).isEqualTo(28_800 - down);
    assertThat(month.month()).isEqualTo(YearMonth.of(2026, 8));
    assertThat(statement.binding()).isEqualTo("month-8h");
    assertThat(statement.verdict()).isEqualTo(verdict);
  }

  @Test
  void nights_weekends_and_holidays_do_not_count_for_commitment_a() {
    var figures =
        aService()
            .outage("2026-08-14T17:00", "2026-08-17T09:00") // Friday to Monday
            .outage("2026-07-14T08:00", "2026-07-14T18:00") // Bastille day
            .commitment("2026-08")
            .figures();

    assertThat(figures.grossSeconds()).isEqualTo(2 * 3_600);
    assertThat(figures.committedSeconds()).isEqualTo(21 * 36_000);
  }

  @Test
  void annual_ceilings_show_the_year_to_date_and_decide_nothing() {
    var statement =
        aService()
            .unavailable("2026-02-02", 20_000)
            .unavailable("2026-08-03", 5_000)
            .unavailable("2026-09-01", 9_000)
            .commitment("2026-08");
    var sixtyHours = line(statement, "annual-60h");

    assertThat(sixtyHours.measuredSeconds()).isEqualTo(25_000);
    assertThat(sixtyHours.marginSeconds()).isEqualTo(216_000 - 25_000);
    assertThat(sixtyHours.verdict()).isEqualTo(Verdict.KEPT);
    assertThat(sixtyHours.decides()).isFalse();
    assertThat(sixtyHours.month()).isNull();
    assertThat(statement.year().figures().netSeconds()).isEqualTo(25_000);
  }

  @Test
  void a_year_already_broken_is_shown_in_a_month_without_breaking_the_month() {
    // Monday 2 March 08:00 to Tuesday 10 March 14:00: 66 committed hours
    var statement = aService().outage("2026-03-02T08:00", "2026-03-10T14:00").commitment("2026-08");

    assertThat(line(statement, "annual-rate-97.6").verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(line(statement, "annual-rate-97.6").measuredSeconds()).isEqualTo(66 * 3_600);
    assertThat(line(statement, "annual-rate-97.6").decides()).isFalse();
    assertThat(statement.verdict()).isEqualTo(Verdict.KEPT);
  }

  @Test
  void the_rate_of_a_month_is_over_its_committed_seconds_rounded_down() {
    // Thursday 1 October: 22 business days of 36,000 s; 18,900 / 792,000 = 2.386… %
    var statement =
        aService()
            .unavailable("2026-10-01", 18_900)
            .unknown("2026-10-02T08:00", "2026-10-02T08:30")
            .commitment("2026-10");

    assertThat(statement.figures().committedSeconds()).isEqualTo(792_000);
    assertThat(statement.rate()).isEqualTo(new BigDecimal("97.61"));
    assertThat(statement.rateIfUnknownDown()).isEqualTo(new BigDecimal("97.38"));
  }

  @Test
  void contractual_and_real_year_stand_beside_each_other() {
    var year = aService().unavailable("2026-10-01", 18_000).commitment("2026-10").year();

    assertThat(year.contractualSeconds()).isEqualTo(252 * 36_000);
    assertThat(year.realSeconds()).isEqualTo(252 * 36_000);
    assertThat(year.rate()).isEqualTo(new BigDecimal("99.80"));
  }

  @Test
  void the_future_is_neither_up_nor_unknown() {
    // Monday 3 August, noon
    var statement =
        aService()
            .asOf("2026-08-03T12:00")
            .outage("2026-08-03T11:00", "2026-08-03T17:00")
            .commitment("2026-08");

    assertThat(statement.figures().grossSeconds()).isEqualTo(3_600);
    assertThat(statement.figures().unknownSeconds()).isZero();
    assertThat(statement.figures().elapsedSeconds()).isEqualTo(4 * 3_600);
    assertThat(statement.elapsedRate()).isEqualTo(new BigDecimal("75.00"));
    assertThat(statement.provisional()).isTrue();
  }

  @Test
  void a_month_that_has_not_begun_is_undecided() {
    var statement = aService().asOf("2026-07-31T12:00").statement("2026-08");

    assertThat(statement.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(statement.provisional()).isTrue();
    assertThat(statement.commitments().get(0).elapsedRate()).isNull();
  }

  @Test
  void a_month_is_final_once_it_is_over_and_closed() {
    assertThat(aService().asOf("2026-09-01T00:00").statement("2026-08").provisional()).isFalse();
    assertThat(aService().asOf("2026-08-31T23:59:59").statement("2026-08").provisional()).isTrue();
    assertThat(aService().notClosed().statement("2026-08").provisional()).isTrue();
  }

  private static String endOf(String from, long seconds) {
    return LocalDateTime.parse(from).plusSeconds(seconds).toString();
  }
}
