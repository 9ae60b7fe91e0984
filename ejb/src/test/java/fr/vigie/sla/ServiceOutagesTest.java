package fr.vigie.sla;

import static fr.vigie.sla.CaseFixture.A;
import static fr.vigie.sla.CaseFixture.B;
import static fr.vigie.sla.CaseFixture.aService;
import static fr.vigie.sla.CaseFixture.span;
import static fr.vigie.sla.CaseFixture.spans;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.time.Spans;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What screens show of a period: its outages, its days, and how much of it is known. */
class ServiceOutagesTest {

  @Test
  void an_outage_counts_for_each_commitment_inside_its_window() {
    var outages =
        aService()
            .commitments(A, B)
            .observedDown("2026-08-03T07:00", "2026-08-03T09:00") // Monday, A opens at 08:00
            .exclusion("2026-08-03T08:30", "2026-08-03T10:00", ExclusionState.AGREED)
            .exclusion("2026-08-03T06:00", "2026-08-03T08:15", ExclusionState.CONTESTED)
            .statement("2026-08")
            .outages();

    assertThat(outages)
        .containsExactly(
            new ServiceOutage(
                span("2026-08-03T07:00", "2026-08-03T09:00"),
                OutageSource.OBSERVED,
                List.of(),
                ShareTable.ALL,
                1_800,
                4_500,
                List.of(
                    new OutageCount("A", 3_600, 1_800, 900, 1_800),
                    new OutageCount("B", 7_200, 1_800, 4_500, 5_400))));
    assertThat(outages.get(0).grossSeconds()).isEqualTo(7_200);
  }

  @Test
  void an_outage_says_where_it_is_known_from() {
    var outages =
        aService()
            .observedDown("2026-08-03T09:00", "2026-08-03T10:00")
            .observedDown("2026-08-04T09:00", "2026-08-04T10:00")
            .outage("2026-08-04T09:30", "2026-08-04T11:00")
            .observedDown("2026-08-05T09:10", "2026-08-05T09:20")
            .outage("2026-08-05T09:00", "2026-08-05T10:00")
            .statement("2026-08")
            .outages();

    assertThat(outages)
        .extracting(ServiceOutage::source)
        .containsExactly(OutageSource.OBSERVED, OutageSource.MIXED, OutageSource.BY_HAND);
    assertThat(outages)
        .extracting(ServiceOutage::causes)
        .containsExactly(List.of(), List.of("outage-1"), List.of("outage-2"));
    assertThat(outages.get(1).span()).isEqualTo(span("2026-08-04T09:00", "2026-08-04T11:00"));
  }

  @Test
  void an_outage_over_the_end_of_a_month_is_cut_to_the_period() {
    var service = aService().outage("2026-08-31T22:00", "2026-09-01T03:00");

    assertThat(service.statement("2026-08").outages().get(0).span())
        .isEqualTo(span("2026-08-31T22:00", "2026-09-01T00:00"));
    assertThat(service.statement("2026-08/2026-09").outages().get(0).grossSeconds())
        .isEqualTo(5 * 3_600);
  }

  @Test
  void the_most_users_down_is_that_of_the_worst_moment() {
    var steps = new DownShares();
    steps.add(0, 10, 600_000);
    steps.add(10, 20, 900_000);
    steps.add(20, 30, 700_000);

    assertThat(steps.most(0, 10)).isEqualTo(600_000);
    assertThat(steps.most(0, 30)).isEqualTo(900_000);
    assertThat(steps.most(20, 30)).isEqualTo(700_000);
    assertThat(steps.most(30, 40)).isZero();
  }

  @Test
  void each_day_of_a_month_is_a_row() {
    var days =
        Availability.days(
            aService()
                .observedDown("2026-08-03T22:00", "2026-08-04T09:00")
                .unknown("2026-08-04T12:00", "2026-08-04T13:00")
                .exclusion("2026-08-04T00:00", "2026-08-04T01:00", ExclusionState.AGREED)
                .exclusion("2026-08-04T08:00", "2026-08-04T08:10", ExclusionState.PROPOSED)
                .build(),
            YearMonth.of(2026, 8));

    assertThat(days).hasSize(31);
    assertThat(days.get(2).down()).isEqualTo(spans("2026-08-03T22:00", "2026-08-04T00:00"));
    assertThat(days.get(3))
        .isEqualTo(
            new OutageDay(
                LocalDate.of(2026, 8, 4),
                span("2026-08-04T00:00", "2026-08-05T00:00"),
                List.of(spans("2026-08-04T08:00", "2026-08-04T18:00")),
                spans("2026-08-04T00:00", "2026-08-04T09:00"),
                spans("2026-08-04T00:00", "2026-08-04T01:00"),
                spans("2026-08-04T08:00", "2026-08-04T08:10"),
                spans("2026-08-04T12:00", "2026-08-04T13:00")));
    assertThat(days.get(0).committed()).containsExactly(Spans.NONE); // Saturday
  }

  @Test
  void the_days_of_the_clock_change_have_23_and_25_hours() {
    var march = Availability.days(aService().build(), YearMonth.of(2026, 3));
    var october = Availability.days(aService().build(), YearMonth.of(2026, 10));

    assertThat(march.get(28).span().seconds()).isEqualTo(23 * 3_600);
    assertThat(october.get(24).span().seconds()).isEqualTo(25 * 3_600);
  }

  @Test
  void coverage_says_how_much_is_known_and_between_which_bounds() {
    var coverage =
        aService()
            .asOf("2026-08-11T00:00")
            .unknown("2026-07-01T00:00", "2026-08-03T00:00")
            .unknown("2026-08-05T00:00", "2026-08-06T00:00")
            .statement("2026-08")
            .coverage();
    var none =
        aService().unknown("2026-08-01T00:00", "2026-09-01T00:00").statement("2026-08").coverage();

    assertThat(coverage)
        .isEqualTo(
            new Coverage(7 * 86_400, 3 * 86_400, span("2026-08-03T00:00", "2026-08-11T00:00")));
    assertThat(none).isEqualTo(new Coverage(0, 31 * 86_400, null));
  }

  @Test
  void the_same_case_always_gives_the_same_statement() {
    var service =
        aService()
            .commitments(A, B)
            .outage("2026-03-02T08:00", "2026-03-10T14:00")
            .unknown("2026-08-04T12:00", "2026-08-04T13:00")
            .exclusion("2026-03-04T00:00", "2026-03-05T00:00", ExclusionState.AGREED);

    assertThat(service.build()).isEqualTo(service.build());
    assertThat(service.statement("2026")).isEqualTo(service.statement("2026"));
  }

  @Test
  void facts_that_do_not_cover_the_year_are_refused() {
    var service = aService();

    assertThatThrownBy(() -> service.statement("2028-01"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
