package fr.vigie.incident.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.rules.OutageProposal.Difference;
import fr.vigie.incident.rules.OutageProposal.Gap;
import fr.vigie.incident.rules.OutageProposal.MeasuredOutage;
import fr.vigie.sla.Measured;
import fr.vigie.time.Spans;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutageProposalTest {
  private static final Instant NOW = at("12:00:00");

  @Test
  void what_the_probes_saw_first_is_said_to_the_second() {
    OutageProposal proposal =
        OutageProposal.of(at("09:10:00"), restored("10:00:00"), down("08:58:30", "10:01:00"), NOW);

    assertThat(proposal.measured())
        .containsExactly(new MeasuredOutage(at("08:58:30"), Optional.of(at("10:01:00"))));
    assertThat(proposal.beginning()).isEqualTo(new Gap(Difference.MEASURED_EARLIER, 690));
    assertThat(proposal.end()).isEqualTo(new Gap(Difference.MEASURED_LATER, 60));
  }

  @Test
  void a_call_before_the_probes_and_a_late_restoration_are_said_too() {
    OutageProposal proposal =
        OutageProposal.of(at("09:10:00"), restored("10:00:00"), down("09:12:00", "09:40:00"), NOW);

    assertThat(proposal.beginning()).isEqualTo(new Gap(Difference.MEASURED_LATER, 120));
    assertThat(proposal.end()).isEqualTo(new Gap(Difference.MEASURED_EARLIER, 1200));
  }

  @Test
  void the_same_seconds_are_no_difference() {
    OutageProposal proposal =
        OutageProposal.of(at("09:10:00"), restored("10:00:00"), down("09:10:00", "10:00:00"), NOW);

    assertThat(proposal.beginning()).isEqualTo(new Gap(Difference.NONE, 0));
    assertThat(proposal.end()).isEqualTo(new Gap(Difference.NONE, 0));
  }

  @Test
  void an_outage_that_ended_four_hours_before_the_call_is_another_one() {
    Measured measured = down("04:00:00", "05:10:00");

    assertThat(OutageProposal.of(at("09:10:00"), restored("10:00:00"), measured, NOW).measured())
        .isEmpty();
    assertThat(OutageProposal.of(at("09:09:59"), restored("10:00:00"), measured, NOW).measured())
        .hasSize(1);
  }

  @Test
  void an_outage_after_the_restoration_is_another_one() {
    OutageProposal proposal =
        OutageProposal.of(at("09:10:00"), restored("10:00:00"), down("10:00:00", "10:30:00"), NOW);

    assertThat(proposal.measured()).isEmpty();
    assertThat(proposal.beginning().difference()).isEqualTo(Difference.SEEN_UP);
  }

  @Test
  void several_outages_in_one_incident_stay_apart() {
    Spans twice = span("09:00:00", "09:20:00").union(span("09:30:00", "10:00:00"));
    OutageProposal proposal =
        OutageProposal.of(
            at("09:10:00"), restored("10:00:00"), new Measured(twice, Spans.NONE), NOW);

    assertThat(proposal.measured()).hasSize(2);
    assertThat(proposal.beginning()).isEqualTo(new Gap(Difference.MEASURED_EARLIER, 600));
    assertThat(proposal.end()).isEqualTo(new Gap(Difference.NONE, 0));
  }

  @Test
  void what_is_down_now_has_no_end_yet() {
    OutageProposal proposal =
        OutageProposal.of(at("11:50:00"), Optional.empty(), down("11:40:00", "12:00:00"), NOW);

    assertThat(proposal.measured())
        .containsExactly(new MeasuredOutage(at("11:40:00"), Optional.empty()));
    assertThat(proposal.end()).isEqualTo(new Gap(Difference.GOING_ON, 0));
  }

  @Test
  void time_that_no_probe_observed_is_counted_and_is_never_called_up() {
    OutageProposal proposal =
        OutageProposal.of(
            at("09:10:00"),
            restored("10:00:00"),
            new Measured(Spans.NONE, span("09:00:00", "09:30:00")),
            NOW);

    assertThat(proposal.beginning().difference()).isEqualTo(Difference.NOT_OBSERVED);
    assertThat(proposal.unknownSeconds()).isEqualTo(1200);
  }

  @Test
  void a_restoration_told_for_before_the_declaration_is_borne() {
    OutageProposal proposal =
        OutageProposal.of(
            at("09:10:00"), restored("09:00:00"), new Measured(Spans.NONE, Spans.NONE), NOW);

    assertThat(proposal.unknownSeconds()).isZero();
    assertThat(proposal.beginning().difference()).isEqualTo(Difference.NOT_OBSERVED);
  }

  private static Optional<Instant> restored(String time) {
    return Optional.of(at(time));
  }

  private static Measured down(String from, String to) {
    return new Measured(span(from, to), Spans.NONE);
  }

  private static Spans span(String from, String to) {
    return Spans.of(at(from), at(to));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-05-04T" + time + "Z");
  }
}
