package fr.vigie.sla;

import static fr.vigie.sla.CaseFixture.A;
import static fr.vigie.sla.CaseFixture.B;
import static fr.vigie.sla.CaseFixture.aService;
import static fr.vigie.sla.CaseFixture.line;
import static fr.vigie.sla.CaseFixture.second;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.time.Spans.Span;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annex 2: the year is judged by each of its ceilings, and each month of it by 8 hours. */
class YearStatementTest {
  /** One business day of each month of 2026. */
  private static final List<String> DAYS =
      List.of(
          "2026-01-05",
          "2026-02-05",
          "2026-03-05",
          "2026-04-07",
          "2026-05-05",
          "2026-06-05",
          "2026-07-06",
          "2026-08-05",
          "2026-09-07",
          "2026-10-05",
          "2026-11-05",
          "2026-12-07");

  /** So many seconds spread over the year, below 8 h in every month. */
  private static CaseFixture spread(long seconds) {
    var service = aService();
    long left = seconds;
    for (String day : DAYS) {
      long here = Math.min(left, 28_800);
      service.unavailable(day, here);
      left -= here;
    }
    return service;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what                         | down s | 97.6 % | 97.65 % | 60 h   | binding           | rate
          3,553 min keep all              | 213180 | KEPT   | KEPT    | KEPT   | annual-rate-97.65 | 97.65
          3,553.2 min: 97.65 % at limit   | 213192 | KEPT   | KEPT    | KEPT   | annual-rate-97.65 | 97.65
          one second above                | 213193 | KEPT   | BROKEN  | KEPT   | annual-rate-97.65 | 97.64
          3,600 min: 60 h at limit        | 216000 | KEPT   | BROKEN  | KEPT   | annual-rate-97.65 | 97.61
          one second above                | 216001 | KEPT   | BROKEN  | BROKEN | annual-rate-97.65 | 97.61
          3,628 min keep 97.6 % alone     | 217680 | KEPT   | BROKEN  | BROKEN | annual-rate-97.65 | 97.60
          3,628.8 min: 97.6 % at limit    | 217728 | KEPT   | BROKEN  | BROKEN | annual-rate-97.65 | 97.60
          one second above                | 217729 | BROKEN | BROKEN  | BROKEN | annual-rate-97.65 | 97.59
          """)
  void the_readings_of_commitment_a_are_judged_side_by_side(
      String what,
      long down,
      Verdict p976,
      Verdict p9765,
      Verdict sixtyHours,
      String binding,
      BigDecimal rate) {
    var without8h =
        new Commitment("A", "window.a", true, A.contractualSeconds(), A.ceilings().subList(0, 3));
    var statement = spread(down).commitments(without8h).commitment("2026");

    assertThat(statement.lines())
        .as(what)
        .extracting(Line::verdict)
        .containsExactly(p976, p9765, sixtyHours);
    assertThat(statement.lines()).allMatch(Line::decides);
    assertThat(statement.binding()).isEqualTo(binding);
    assertThat(statement.rate()).isEqualTo(rate);
    assertThat(statement.verdict()).isEqualTo(p9765);
  }

  @Test
  void twelve_times_eight_hours_pass_every_month_and_fail_the_year() {
    var service = spread(12 * 28_800);
    var year = service.commitment("2026");

    assertThat(year.months()).hasSize(12);
    assertThat(year.months())
        .flatExtracting(MonthFigures::lines)
        .extracting(Line::verdict)
        .containsOnly(Verdict.KEPT);
    assertThat(line(year, "month-8h").verdict()).isEqualTo(Verdict.KEPT);
    assertThat(line(year, "annual-60h").verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(line(year, "annual-60h").measuredSeconds()).isEqualTo(5_760 * 60);
    assertThat(year.verdict()).isEqualTo(Verdict.BROKEN);
    for (int month = 1; month <= 12; month++) {
      assertThat(service.statement(YearMonth.of(2026, month).toString()).verdict())
          .isEqualTo(Verdict.KEPT);
    }
  }

  @Test
  void the_worst_month_is_named() {
    var year =
        aService()
            .unavailable("2026-03-05", 20_000)
            .unavailable("2026-06-05", 28_801)
            .unavailable("2026-09-07", 28_000)
            .commitment("2026");
    var worst = line(year, "month-8h");

    assertThat(worst.month()).isEqualTo(YearMonth.of(2026, 6));
    assertThat(worst.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(worst.marginSeconds()).isEqualTo(-1);
    assertThat(year.binding()).isEqualTo("month-8h");
    assertThat(year.verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void a_month_that_depends_is_worse_than_a_month_with_less_margin_that_is_kept() {
    var year =
        aService()
            .unavailable("2026-03-05", 28_000)
            .unknown("2026-06-05T08:00", "2026-06-05T17:00")
            .commitment("2026");

    assertThat(line(year, "month-8h").month()).isEqualTo(YearMonth.of(2026, 6));
    assertThat(year.verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void a_year_that_is_not_over_is_decided_by_its_months() {
    var year = spread(50_000).asOf("2026-07-01T00:00").commitment("2026");

    assertThat(line(year, "annual-60h").decides()).isFalse();
    assertThat(line(year, "annual-60h").measuredSeconds()).isEqualTo(50_000);
    assertThat(year.months()).hasSize(6);
    assertThat(year.binding()).isEqualTo("month-8h");
    assertThat(year.verdict()).isEqualTo(Verdict.KEPT);
    assertThat(year.provisional()).isTrue();
  }

  @Test
  void a_year_that_is_not_over_but_has_exceeded_a_ceiling_is_broken() {
    var year = spread(12 * 28_800).asOf("2026-11-01T00:00").commitment("2026");

    assertThat(line(year, "annual-60h").decides()).isTrue();
    assertThat(year.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(year.provisional()).isTrue();
  }

  @Test
  void the_rate_is_against_the_whole_contractual_year_with_the_elapsed_and_the_real_beside_it() {
    // 1 January to 30 April: 84 business days of 36,000 s; 2027 has 261 weekdays and no holiday
    // here
    var year = spread(100_000).asOf("2026-05-01T00:00").commitment("2026");
    var next = aService().unavailable("2027-03-01", 30_000).commitment("2027").year();

    assertThat(year.rate()).isEqualTo(new BigDecimal("98.89"));
    assertThat(year.figures().elapsedSeconds()).isEqualTo(84 * 36_000);
    assertThat(year.elapsedRate()).isEqualTo(new BigDecimal("96.69"));
    assertThat(next.contractualSeconds()).isEqualTo(252 * 36_000);
    assertThat(next.realSeconds()).isEqualTo(261 * 36_000);
    assertThat(next.rate()).isEqualTo(new BigDecimal("99.66"));
    assertThat(next.realRate()).isEqualTo(new BigDecimal("99.68"));
  }

  @Test
  void a_year_to_date_shows_consumption_and_its_months_and_stays_provisional() {
    var soFar =
        aService()
            .unavailable("2026-02-05", 20_000)
            .unavailable("2026-09-07", 10_000)
            .commitment("2026-01/2026-08");

    assertThat(soFar.figures().netSeconds()).isEqualTo(20_000);
    assertThat(line(soFar, "annual-60h").measuredSeconds()).isEqualTo(20_000);
    assertThat(line(soFar, "annual-60h").decides()).isFalse();
    assertThat(line(soFar, "month-8h").month()).isEqualTo(YearMonth.of(2026, 2));
    assertThat(soFar.months()).hasSize(8);
    assertThat(soFar.rate()).isEqualTo(new BigDecimal("99.77"));
    assertThat(soFar.provisional()).isTrue();
    assertThat(soFar.verdict()).isEqualTo(Verdict.KEPT);
  }

  @Test
  void a_contract_year_counts_from_the_anniversary() {
    // signed on 23 March
    var service =
        aService()
            .yearStartsOn("03-23")
            .unavailable("2026-03-20", 5_000)
            .unavailable("2026-03-23", 3_000)
            .unavailable("2026-08-05", 1_000)
            .unavailable("2027-03-22", 700)
            .unavailable("2027-03-23", 500);

    assertThat(service.commitment("2026-08").year().figures().netSeconds()).isEqualTo(4_000);
    assertThat(service.commitment("2026").figures().netSeconds()).isEqualTo(4_700);
    assertThat(service.commitment("2026").months())
        .extracting(MonthFigures::month)
        .startsWith(YearMonth.of(2026, 4))
        .endsWith(YearMonth.of(2027, 3))
        .hasSize(12);
  }

  @ParameterizedTest(name = "{0}: from {1} to {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # period          | year counted from | to               | consumed s
          2026              | 2026-03-23T00:00  | 2027-03-23T00:00 | 4700
          2026-02           | 2025-03-23T00:00  | 2026-03-01T00:00 | 300
          # the month in which the year begins shows the one that runs on its last day
          2026-03           | 2026-03-23T00:00  | 2026-04-01T00:00 | 3000
          2026-04           | 2026-03-23T00:00  | 2026-05-01T00:00 | 3000
          2026-04/2026-08   | 2026-03-23T00:00  | 2026-09-01T00:00 | 4000
          2027-02           | 2026-03-23T00:00  | 2027-03-01T00:00 | 4000
          """)
  void annual_lines_run_over_the_contract_year_and_months_stay_calendar_months(
      String period, String from, String to, long consumed) {
    var said =
        aService()
            .yearStartsOn("03-23")
            .unavailable("2026-02-05", 300)
            .unavailable("2026-03-20", 5_000)
            .unavailable("2026-03-23", 3_000)
            .unavailable("2026-08-05", 1_000)
            .unavailable("2027-03-22", 700)
            .unavailable("2027-03-23", 500)
            .commitment(period);

    assertThat(said.year().span()).isEqualTo(CaseFixture.span(from, to));
    assertThat(line(said, "annual-60h").measuredSeconds()).isEqualTo(consumed);
    assertThat(said.months())
        .allSatisfy(
            month ->
                assertThat(month.figures().committedSeconds())
                    .isEqualTo(
                        aService()
                            .commitment(month.month().toString())
                            .figures()
                            .committedSeconds()));
  }

  @Test
  void the_figures_of_a_contract_year_move_until_the_month_in_which_it_begins_is_closed_too() {
    var reading = new Reading(CaseFixture.PARIS, java.time.MonthDay.of(3, 23));

    assertThat(reading.touched(StatementPeriod.parse("2026")))
        .hasSize(13)
        .startsWith(YearMonth.of(2026, 3))
        .endsWith(YearMonth.of(2027, 3));
    assertThat(Reading.calendarYear(CaseFixture.PARIS).touched(StatementPeriod.parse("2026")))
        .hasSize(12);
    assertThat(reading.touched(StatementPeriod.parse("2026-03")))
        .containsExactly(YearMonth.of(2026, 3));
  }

  @Test
  void commitments_that_are_not_in_force_decide_nothing() {
    // half a Saturday: 12 h for B, nothing for A
    var statement =
        aService()
            .outage(new Span(second("2026-03-07T00:00"), second("2026-03-07T12:00")))
            .commitments(A, B)
            .statement("2026-03");
    var b = statement.commitments().get(1);

    assertThat(b.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(b.inForce()).isFalse();
    assertThat(b.lines()).noneMatch(Line::decides);
    assertThat(statement.verdict()).isEqualTo(Verdict.KEPT);
    assertThat(aService().commitments(B).statement("2026-03").verdict())
        .isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void commitment_b_keeps_its_rate_and_breaks_sixty_hours_between_the_two_limits() {
    // 60 h 30 min in a row
    var b = aService().outage("2026-03-02T00:00", "2026-03-04T12:30").commitments(B);
    var year = b.commitment("2026");

    assertThat(line(year, "annual-rate-99.3").limitSeconds()).isEqualTo(220_752);
    assertThat(line(year, "annual-rate-99.3").verdict()).isEqualTo(Verdict.KEPT);
    assertThat(line(year, "annual-60h").verdict()).isEqualTo(Verdict.BROKEN);
  }
}
