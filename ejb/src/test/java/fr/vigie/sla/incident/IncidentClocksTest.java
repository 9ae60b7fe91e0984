package fr.vigie.sla.incident;

import static fr.vigie.sla.incident.TicketFixture.ALWAYS;
import static fr.vigie.sla.incident.TicketFixture.DESK;
import static fr.vigie.sla.incident.TicketFixture.aRequest;
import static fr.vigie.sla.incident.TicketFixture.anIncident;
import static fr.vigie.sla.incident.TicketFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.sla.incident.ClockTerms.Start;
import fr.vigie.time.BusinessTime;
import fr.vigie.time.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the events of a ticket mean for its clocks (annex 2). */
class IncidentClocksTest {

  @Test
  void a_clock_tells_how_much_is_left_and_when_it_stops_and_resumes() {
    var clock =
        anIncident(Severity.BLOCKING, "2026-03-06T17:45:00").takeCharge("2026-03-06T17:50:00");
    assertThat(clock.figures())
        .isEqualTo(
            new ClockFigures(
                1800, Optional.of(at("2026-03-09T08:15:00")), 300, 1500, ClockState.RUNNING));
    assertThat(clock.nextChangeAt()).contains(at("2026-03-06T18:00:00"));
    assertThat(clock.resumesAt()).contains(at("2026-03-09T08:00:00"));
    assertThat(clock.isContractual()).isTrue();
  }

  @Test
  void the_time_to_restore_begins_with_the_taking_in_charge_and_not_with_the_declaration() {
    var ticket = anIncident(Severity.BLOCKING, "2026-03-05T10:00:00");
    var before = ticket.gtr("2026-03-05T10:10:00");
    assertThat(before.startedAt()).isEmpty();
    assertThat(before.figures())
        .isEqualTo(new ClockFigures(14_400, Optional.empty(), 0, 14_400, ClockState.PAUSED));
    var after = ticket.taken("2026-03-05T10:20:00").gtr("2026-03-05T11:20:00");
    assertThat(after.startedAt()).contains(at("2026-03-05T10:20:00"));
    assertThat(after.figures().consumedSeconds()).isEqualTo(3600);
    assertThat(ticket.takeCharge("2026-03-05T11:20:00").figures().state())
        .isEqualTo(ClockState.KEPT);
  }

  @Test
  void the_operators_own_ticket_is_a_taking_in_charge() {
    var ticket =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .registered("2026-03-05T10:05:00")
            .taken("2026-03-05T10:20:00");
    assertThat(ticket.takeCharge("2026-03-05T11:00:00").metAt())
        .contains(at("2026-03-05T10:05:00"));
    assertThat(ticket.gtr("2026-03-05T11:00:00").startedAt()).contains(at("2026-03-05T10:05:00"));
  }

  @Test
  void the_declaration_may_be_read_as_the_one_to_the_operator() {
    var terms = TicketFixture.terms(Start.TRANSMITTED, BusinessTime.of(DESK), Unit.CALENDAR_DAYS);
    var ticket = anIncident(Severity.BLOCKING, "2026-03-05T10:00:00");
    var before = ticket.clocks("2026-03-05T10:40:00", terms).all().get(0);
    assertThat(before.figures().state()).isEqualTo(ClockState.PAUSED);
    var after =
        ticket
            .transmitted("2026-03-05T10:40:00")
            .taken("2026-03-05T11:10:00")
            .clocks("2026-03-05T12:00:00", terms)
            .all()
            .get(0);
    assertThat(after.startedAt()).contains(at("2026-03-05T10:40:00"));
    assertThat(after.figures().state()).isEqualTo(ClockState.KEPT);
  }

  @Test
  void a_wait_for_the_declarer_stops_nothing_and_is_shown_beside() {
    var clock =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .taken("2026-03-05T10:00:00")
            .waiting("2026-03-05T11:00:00", "2026-03-05T13:00:00")
            .restored("2026-03-05T15:00:00")
            .gtr("2026-03-05T16:00:00");
    assertThat(clock.figures().state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock.figures().consumedSeconds()).isEqualTo(18_000);
    assertThat(clock.withoutWaits().state()).isEqualTo(ClockState.KEPT);
    assertThat(clock.withoutWaits().consumedSeconds()).isEqualTo(10_800);
  }

  @Test
  void while_a_wait_lasts_only_the_contested_figure_stands_still() {
    var clock =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .taken("2026-03-05T10:00:00")
            .happened(EventType.WAIT_STARTED, "2026-03-05T11:00:00")
            .gtr("2026-03-05T12:00:00");
    assertThat(clock.figures().state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.withoutWaits().state()).isEqualTo(ClockState.PAUSED);
    assertThat(clock.withoutWaits().dueAt()).contains(at("2026-03-05T15:00:00"));
  }

  @Test
  void a_wait_outside_hours_costs_nothing() {
    var clock =
        anIncident(Severity.BLOCKING, "2026-03-05T16:00:00")
            .taken("2026-03-05T16:00:00")
            .waiting("2026-03-05T18:00:00", "2026-03-06T08:00:00")
            .gtr("2026-03-06T09:00:00");
    assertThat(clock.contestedSeconds()).isZero();
    assertThat(clock.withoutWaits().dueAt()).isEqualTo(clock.figures().dueAt());
  }

  @Test
  void a_change_of_severity_recomputes_both_clocks_and_keeps_what_was_breached_in_sight() {
    var ticket =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .taken("2026-03-05T10:45:00")
            .weighed(Severity.MAJOR, "2026-03-05T11:00:00");
    var clocks = ticket.clocks("2026-03-05T12:00:00");
    assertThat(clocks.all())
        .extracting(clock -> clock.target().code(), clock -> clock.figures().state())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("MAJOR_TAKE_CHARGE", ClockState.KEPT),
            org.assertj.core.groups.Tuple.tuple("MAJOR_RESTORE", ClockState.RUNNING));
    EarlierBreach breach = clocks.earlierBreaches().get(0);
    assertThat(clocks.earlierBreaches()).hasSize(1);
    assertThat(breach.target().code()).isEqualTo("BLOCKING_TAKE_CHARGE");
    assertThat(breach.dueAt()).isEqualTo(at("2026-03-05T10:30:00"));
    assertThat(breach.overSeconds()).isEqualTo(15 * 60);
  }

  @Test
  void what_was_not_yet_breached_under_the_earlier_severity_is_no_breach() {
    var clocks =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .weighed(Severity.MAJOR, "2026-03-05T10:30:00")
            .taken("2026-03-05T12:00:00")
            .clocks("2026-03-05T13:00:00");
    assertThat(clocks.earlierBreaches()).isEmpty();
  }

  @Test
  void a_severity_that_is_raised_late_may_be_breached_at_once() {
    var clock =
        anIncident(Severity.MINOR, "2026-03-05T10:00:00")
            .weighed(Severity.BLOCKING, "2026-03-05T14:00:00")
            .takeCharge("2026-03-05T14:00:00");
    assertThat(clock.figures().state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock.breachAt()).contains(at("2026-03-05T10:30:00"));
  }

  @Test
  void the_time_before_a_reopening_is_shown_and_not_counted() {
    var clock =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .taken("2026-03-05T10:00:00")
            .restored("2026-03-05T11:00:00")
            .happened(EventType.CONFIRMED, "2026-03-05T11:30:00")
            .happened(EventType.CLOSED, "2026-03-05T12:00:00")
            .reopened("2026-03-05T16:00:00")
            .gtr("2026-03-05T17:00:00");
    assertThat(clock.closedSeconds()).isEqualTo(5 * 3600);
    assertThat(clock.figures().consumedSeconds()).isEqualTo(2 * 3600);
    assertThat(clock.figures().dueAt()).contains(at("2026-03-06T09:00:00"));
    assertThat(clock.figures().state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void a_request_has_a_target_but_no_time_to_restore() {
    var clocks = aRequest(Severity.BLOCKING, "2026-03-05T10:00:00").clocks("2026-03-05T10:10:00");
    assertThat(clocks.all()).hasSize(1);
    assertThat(clocks.all().get(0).target().binding()).isEqualTo(Binding.INDICATIVE);
    assertThat(clocks.forInformation()).isEmpty();
  }

  @Test
  void the_third_table_stands_beside_for_information() {
    var blocking =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00").clocks("2026-03-05T10:10:00");
    assertThat(blocking.forInformation())
        .extracting(clock -> clock.target().code())
        .containsExactly("GTI_CRITICAL");
    var major = anIncident(Severity.MAJOR, "2026-03-05T10:00:00").clocks("2026-03-05T10:10:00");
    assertThat(major.forInformation())
        .extracting(clock -> clock.target().code())
        .containsExactly("GTR_MAJOR");
  }

  @Test
  void restored_before_taken_in_charge_is_explained_and_uses_no_time_to_restore() {
    var ticket =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .restored("2026-03-05T10:10:00")
            .taken("2026-03-05T10:40:00");
    var clocks = ticket.clocks("2026-03-05T11:00:00");
    var takeCharge = clocks.clock(ClockKind.TAKE_CHARGE).orElseThrow();
    var gtr = clocks.clock(ClockKind.GTR).orElseThrow();
    assertThat(takeCharge.figures().state()).isEqualTo(ClockState.BREACHED);
    assertThat(gtr.figures().consumedSeconds()).isZero();
    assertThat(gtr.figures().state()).isEqualTo(ClockState.KEPT);
    assertThat(clocks.steps(gtr))
        .extracting(Step::rule)
        .contains("incident.met.restored.before-start");
    assertThat(ticket.history("2026-03-05T11:00:00").remarks())
        .containsValue(Remark.RESTORED_BEFORE_TAKEN);
    assertThat(ticket.history("2026-03-05T11:00:00").status()).isEqualTo(TicketStatus.RESTORED);
  }

  @Test
  void what_was_restored_without_any_taking_in_charge_was_taken_then_at_the_latest() {
    var clocks =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .restored("2026-03-05T10:10:00")
            .clocks("2026-03-05T18:00:00");
    assertThat(clocks.all()).allMatch(clock -> clock.figures().state() == ClockState.KEPT);
    assertThat(clocks.breachAt()).isEmpty();
  }

  @Test
  void taken_in_charge_before_declared_is_remarked_upon() {
    var ticket = anIncident(Severity.BLOCKING, "2026-03-05T10:00:00").taken("2026-03-05T09:00:00");
    assertThat(ticket.takeCharge("2026-03-05T11:00:00").figures().consumedSeconds()).isZero();
    assertThat(ticket.takeCharge("2026-03-05T11:00:00").figures().state())
        .isEqualTo(ClockState.KEPT);
    assertThat(ticket.gtr("2026-03-05T11:00:00").figures().consumedSeconds()).isEqualTo(7200);
    assertThat(ticket.history("2026-03-05T11:00:00").remarks())
        .containsEntry(2, Remark.TAKEN_BEFORE_DECLARED);
  }

  @Test
  void a_mistyped_time_is_corrected_and_the_clocks_follow() {
    var ticket =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .taken("2026-03-05T11:20:00")
            .corrected("2026-03-05T10:20:00");
    assertThat(ticket.takeCharge("2026-03-05T12:00:00").figures().state())
        .isEqualTo(ClockState.KEPT);
  }

  @Test
  void each_level_has_its_time() {
    var ticket =
        anIncident(Severity.MAJOR, "2026-03-05T16:00:00")
            .escalated(2, "2026-03-05T17:00:00")
            .escalated(3, "2026-03-06T09:00:00")
            .restored("2026-03-06T12:00:00");
    assertThat(LevelTime.of(ticket.history("2026-03-06T18:00:00"), TicketFixture.terms()))
        .extracting(LevelTime::level, LevelTime::seconds, LevelTime::windowSeconds)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 3600L, 3600L),
            org.assertj.core.groups.Tuple.tuple(2, 16 * 3600L, 2 * 3600L),
            org.assertj.core.groups.Tuple.tuple(3, 3 * 3600L, 3 * 3600L));
  }

  @Test
  void day_and_night_a_clock_never_stops_by_itself() {
    var terms = TicketFixture.terms(Start.DECLARED, ALWAYS, Unit.CALENDAR_DAYS);
    var clock =
        anIncident(Severity.MAJOR, "2026-03-06T17:00:00")
            .taken("2026-03-06T17:00:00")
            .clocks("2026-03-07T03:00:00", terms)
            .clock(ClockKind.GTR)
            .orElseThrow();
    assertThat(clock.running()).isTrue();
    assertThat(clock.nextChangeAt()).isEmpty();
  }

  @Test
  void the_way_to_a_date_is_told_step_by_step() {
    var clocks =
        anIncident(Severity.MAJOR, "2026-03-05T10:00:00")
            .weighed(Severity.BLOCKING, "2026-03-05T10:05:00")
            .taken("2026-03-05T10:10:00")
            .waiting("2026-03-05T11:00:00", "2026-03-05T11:30:00")
            .clocks("2026-03-05T12:00:00");
    var gtr = clocks.clock(ClockKind.GTR).orElseThrow();
    assertThat(clocks.steps(gtr))
        .extracting(Step::rule)
        .containsExactly(
            "incident.version",
            "incident.severity.major",
            "incident.severity.blocking",
            "incident.start.taken",
            "incident.target.hours",
            "incident.binding.commitment",
            "incident.window",
            "incident.contested");
  }

  @Test
  void the_status_follows_the_events() {
    var ticket = anIncident(Severity.BLOCKING, "2026-03-05T10:00:00");
    assertThat(ticket.history("2026-03-05T12:00:00").status()).isEqualTo(TicketStatus.DECLARED);
    ticket
        .taken("2026-03-05T10:10:00")
        .happened(EventType.WORKAROUND_PROPOSED, "2026-03-05T10:20:00");
    assertThat(ticket.history("2026-03-05T12:00:00").status())
        .isEqualTo(TicketStatus.WORKAROUND_PROPOSED);
    ticket.restored("2026-03-05T10:30:00").reopened("2026-03-05T11:00:00");
    assertThat(ticket.history("2026-03-05T12:00:00").status())
        .isEqualTo(TicketStatus.TAKEN_IN_CHARGE);
    assertThat(ticket.history("2026-03-05T10:15:00").status())
        .isEqualTo(TicketStatus.TAKEN_IN_CHARGE);
  }

  @Test
  void no_ticket_begins_without_a_declaration() {
    var taken =
        TicketEvent.of(
            1,
            EventType.TAKEN_IN_CHARGE,
            at("2026-03-05T10:00:00"),
            at("2026-03-05T10:00:00").plus(Duration.ofMinutes(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TicketHistory.of(List.of(taken), at("2026-03-05T11:00:00")));
  }
}
