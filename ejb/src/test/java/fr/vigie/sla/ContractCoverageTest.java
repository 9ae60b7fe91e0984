package fr.vigie.sla;

import static fr.vigie.sla.CaseFixture.aService;
import static fr.vigie.sla.CaseFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The convention ends without an express amendment: what no contract version covers gets no
 * verdict.
 */
class ContractCoverageTest {

  @Test
  void a_month_without_contract_is_measured_and_not_judged() {
    var statement =
        aService()
            .contractInForce("2025-01-01T00:00", "2026-03-23T00:00")
            .unavailable("2026-08-03", 30_000)
            .commitment("2026-08");

    assertThat(statement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(line(statement, "month-8h").verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(line(statement, "month-8h").measuredSeconds()).isEqualTo(30_000);
  }

  @Test
  void a_month_that_loses_its_contract_on_the_way_is_undetermined() {
    var service = aService().contractInForce("2025-01-01T00:00", "2026-03-23T00:00");

    assertThat(service.statement("2026-03").verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(service.statement("2026-02").verdict()).isEqualTo(Verdict.KEPT);
  }

  @Test
  void a_year_with_a_gap_is_undetermined_while_its_covered_months_keep_their_verdict() {
    var year =
        aService()
            .contractInForce("2026-03-01T00:00", "2027-01-01T00:00")
            .unavailable("2026-04-07", 30_000)
            .commitment("2026");

    assertThat(year.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(year.lines()).extracting(Line::verdict).containsOnly(Verdict.UNDETERMINED);
    assertThat(year.months().get(1).lines().get(0).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(year.months().get(2).lines().get(0).verdict()).isEqualTo(Verdict.KEPT);
    assertThat(year.months().get(3).lines().get(0).verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void a_covered_month_is_judged_although_the_year_to_date_is_not() {
    var month =
        aService().contractInForce("2026-03-01T00:00", "2027-01-01T00:00").commitment("2026-08");

    assertThat(line(month, "month-8h").verdict()).isEqualTo(Verdict.KEPT);
    assertThat(line(month, "annual-60h").verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(month.verdict()).isEqualTo(Verdict.KEPT);
  }

  @Test
  void a_service_without_commitment_is_measured_never_judged() {
    var statement =
        aService()
            .commitments()
            .outage("2026-08-03T09:00", "2026-08-03T10:00")
            .statement("2026-08");

    assertThat(statement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(statement.commitments()).isEmpty();
    assertThat(statement.outages()).hasSize(1);
  }
}
