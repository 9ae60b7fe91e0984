package fr.vigie.sla.support;

import static fr.vigie.sla.support.SupportFixture.at;
import static fr.vigie.sla.support.SupportFixture.story;
import static fr.vigie.sla.support.SupportFixture.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.Verdict;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.support.Requalification.Ground;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Which month a ticket, and each of its targets, belongs to (decision 0020). */
class MonthMembershipTest {
  private static final String INCIDENT = "INC-2026-00001";

  @ParameterizedTest(name = "{0} ({1})")
  @CsvFileSource(resources = "months.csv", delimiter = '|', numLinesToSkip = 1)
  void each_month_counts_what_it_decided(
      String story,
      String clause,
      String version,
      String month,
      String events,
      String flow,
      String targets,
      String withoutWaits) {
    SupportTicket incident =
        ticket(INCIDENT, TicketKind.INCIDENT, version == null ? "" : version, events);

    SupportFigures figures = figures(month, incident);

    assertThat(told(figures.incidents())).isEqualTo(flow);
    assertThat(told(figures.targets(), TargetCount::counted)).isEqualTo(orNothing(targets));
    assertThat(told(figures.targets(), TargetCount::withoutWaits))
        .isEqualTo(orNothing(withoutWaits));
    assertThat(figures.withoutVerdict()).isEqualTo(version == null ? 1 : 0);
  }

  @Test
  void the_verdict_is_broken_by_what_the_contract_commits_to_alone() {
    SupportTicket major =
        ticket(
            INCIDENT,
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:MAJOR 2026-08-03T09:00, RESTORED 2026-08-31T09:00");
    SupportTicket blocking =
        ticket(
            INCIDENT,
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:BLOCKING 2026-08-03T09:00, RESTORED 2026-08-31T09:00");
    SupportTicket unjudged =
        ticket(INCIDENT, TicketKind.INCIDENT, "", "DECLARED:BLOCKING 2026-08-03T09:00");

    SupportTicket overBefore =
        ticket(
            INCIDENT,
            TicketKind.INCIDENT,
            "",
            "DECLARED:BLOCKING 2026-07-03T09:00, RESTORED 2026-07-31T09:00, CLOSED 2026-08-03T09:00");

    assertThat(figures("2026-08").verdict()).isEqualTo(Verdict.KEPT);
    assertThat(figures("2026-08", overBefore).verdict()).isEqualTo(Verdict.KEPT);
    assertThat(figures("2026-08", major).verdict()).isEqualTo(Verdict.KEPT);
    assertThat(figures("2026-08", blocking).verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(figures("2026-08", unjudged).verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void a_month_that_goes_on_is_told_until_now_and_is_provisional() {
    SupportTicket incident =
        ticket(
            INCIDENT,
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:BLOCKING 2026-08-10T09:00, RESTORED 2026-08-10T10:00");

    SupportFigures before =
        story("2026-08", List.of(incident), at("2026-08-10T09:59:59")).statement().figures();
    SupportFigures then =
        story("2026-08", List.of(incident), at("2026-08-10T10:00")).statement().figures();

    assertThat(before.provisional()).isTrue();
    assertThat(told(before.incidents())).isEqualTo("0 1 0 0 0 1");
    assertThat(told(then.incidents())).isEqualTo("0 1 0 1 0 0");
  }

  @Test
  void both_figures_of_a_wait_stand_beside_each_other() {
    SupportTicket incident =
        ticket(
            INCIDENT,
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:BLOCKING 2026-08-31T09:00, TAKEN_IN_CHARGE 2026-08-31T09:00, WAIT_STARTED"
                + " 2026-08-31T10:00, WAIT_ENDED 2026-09-01T10:00, RESTORED 2026-09-01T11:00");

    SupportFigures august = figures("2026-08", incident);
    SupportFigures september = figures("2026-09", incident);

    assertThat(august.waits()).isEqualTo(new WaitFigures(1, 14 * 3600, 1));
    assertThat(september.waits()).isEqualTo(new WaitFigures(1, 10 * 3600, 1));
    ClockTold gtr = september.waiting().get(0).clock(ClockKind.GTR).orElseThrow();
    // 31 August 09:00–18:00 and 1 September 08:00–11:00; of which 8 h and 2 h of waiting
    assertThat(gtr.consumedSeconds()).isEqualTo(12 * 3600);
    assertThat(gtr.consumedSecondsWithoutWaits()).isEqualTo(2 * 3600);
    assertThat(gtr.dueAt()).contains(at("2026-08-31T13:00"));
    assertThat(gtr.dueAtWithoutWaits()).contains(at("2026-09-01T13:00"));
  }

  @Test
  void levels_share_the_seconds_of_the_month_alone() {
    SupportTicket incident =
        ticket(
            INCIDENT,
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:MAJOR 2026-08-31T17:00, ESCALATED:2 2026-08-31T17:30, ESCALATED:3"
                + " 2026-09-01T09:00, RESTORED 2026-09-01T10:30");

    assertThat(figures("2026-08", incident).levels())
        .containsExactly(
            new LevelFigures(1, 1, 1800, 1800),
            new LevelFigures(2, 1, 6 * 3600 + 1800, 1800),
            new LevelFigures(3, 0, 0, 0));
    assertThat(figures("2026-09", incident).levels())
        .containsExactly(
            new LevelFigures(1, 0, 0, 0),
            new LevelFigures(2, 1, 9 * 3600, 3600),
            new LevelFigures(3, 1, 5400, 5400));
  }

  @Test
  void the_night_of_the_clock_change_has_the_seconds_that_it_has() {
    SupportTicket march =
        ticket(
            INCIDENT,
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:MINOR 2026-03-28T23:00, RESTORED 2026-03-29T05:00");
    SupportTicket october =
        ticket(
            INCIDENT,
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:MINOR 2026-10-24T23:00, RESTORED 2026-10-25T05:00");

    assertThat(figures("2026-03", march).levels().get(0).seconds()).isEqualTo(5 * 3600);
    assertThat(figures("2026-10", october).levels().get(0).seconds()).isEqualTo(7 * 3600);
    assertThat(figures("2026-03", march).levels().get(0).windowSeconds()).isZero();
  }

  @Test
  void the_operator_s_times_stand_beside_ours_in_both_readings() {
    SupportTicket incident =
        ticket(
            INCIDENT,
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:BLOCKING 2026-08-10T09:00, TRANSMITTED 2026-08-10T09:20,"
                + " TAKEN_IN_CHARGE 2026-08-10T09:45, REGISTERED::OPERATOR 2026-08-10T09:50,"
                + " RESTORED::OPERATOR 2026-08-10T10:00, CONFIRMED::STRUCTURE 2026-08-10T10:40");

    OperatorFigures operator = figures("2026-08", incident).operator();

    assertThat(operator.fromDeclaration())
        .isEqualTo(new OperatorFigures.Taking(1, 0, 1, 2700, 2700));
    assertThat(operator.fromTransmission())
        .isEqualTo(new OperatorFigures.Taking(1, 1, 0, 1500, 1500));
    assertThat(operator.registration()).isEqualTo(new OperatorFigures.Gap(1, 300, 300));
    assertThat(operator.restoration()).isEqualTo(new OperatorFigures.Gap(1, 2400, 2400));
  }

  @Test
  void a_change_of_severity_says_who_decided_and_on_what_ground() {
    SupportTicket proposed =
        ticket(
            "INC-1",
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:BLOCKING 2026-08-10T09:00, SEVERITY_PROPOSED:MAJOR:OPERATOR"
                + " 2026-08-10T09:30, SEVERITY_CHANGED:MAJOR 2026-08-10T10:00");
    SupportTicket gotRound =
        ticket(
            "INC-2",
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:BLOCKING 2026-08-11T09:00, WORKAROUND_PROPOSED 2026-08-11T09:30,"
                + " SEVERITY_CHANGED:MAJOR 2026-08-11T10:00");
    SupportTicket afterwards =
        ticket(
            "INC-3",
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:MINOR 2026-08-12T09:00, RESTORED 2026-08-12T09:30,"
                + " SEVERITY_CHANGED:BLOCKING 2026-08-12T10:00");
    SupportTicket found =
        ticket(
            "INC-4",
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:MINOR 2026-08-13T09:00, SEVERITY_CHANGED:MAJOR 2026-08-13T10:00,"
                + " SEVERITY_CHANGED:MINOR 2026-09-01T10:00");

    List<Requalification> changes =
        figures("2026-08", proposed, gotRound, afterwards, found).requalifications();

    assertThat(changes)
        .extracting(Requalification::ground)
        .containsExactly(
            Ground.OPERATOR_PROPOSAL,
            Ground.WORKAROUND_KNOWN,
            Ground.AFTER_RESTORATION,
            Ground.OWN_FINDING);
    assertThat(changes).extracting(Requalification::by).containsOnly(Party.LEVEL_1);
    assertThat(changes.get(0).from()).isEqualTo(Severity.BLOCKING);
    assertThat(changes.get(0).to()).isEqualTo(Severity.MAJOR);
  }

  @Test
  void a_request_has_a_time_to_take_charge_that_commits_to_nothing_and_no_gtr() {
    SupportTicket request =
        ticket(
            INCIDENT,
            TicketKind.REQUEST,
            SupportFixture.IN_FORCE,
            "DECLARED:BLOCKING 2026-08-10T09:00, TAKEN_IN_CHARGE 2026-08-10T12:00");

    SupportFigures figures = figures("2026-08", request);

    assertThat(told(figures.requests())).isEqualTo("0 1 0 0 0 1");
    assertThat(told(figures.incidents())).isEqualTo("0 0 0 0 0 0");
    assertThat(told(figures.requestTargets(), TargetCount::counted))
        .isEqualTo("BLOCKING_TAKE_CHARGE 0/1/0");
    assertThat(figures.requestTargets().get(0).isContractual()).isFalse();
    assertThat(figures.verdict()).isEqualTo(Verdict.KEPT);
    assertThat(figures.blocking()).isEmpty();
  }

  @Test
  void what_is_open_at_the_end_is_told_by_age() {
    SupportFigures figures =
        figures(
            "2026-08",
            open("INC-1", "MINOR", "2026-08-31T00:00:01"),
            open("INC-2", "MINOR", "2026-08-31T00:00"),
            open("INC-3", "MINOR", "2026-08-02T00:00"),
            open("INC-4", "MAJOR", "2026-08-01T23:59:59"));

    assertThat(figures.backlog().get(2))
        .isEqualTo(new Backlog(Optional.of(Severity.MINOR), 1, 1, 0, 1));
    assertThat(figures.backlog().get(1))
        .isEqualTo(new Backlog(Optional.of(Severity.MAJOR), 0, 0, 0, 1));
  }

  @Test
  void twelve_months_lead_to_this_one() {
    SupportTicket incident =
        ticket(
            INCIDENT,
            TicketKind.INCIDENT,
            SupportFixture.IN_FORCE,
            "DECLARED:BLOCKING 2026-03-02T09:00, TAKEN_IN_CHARGE 2026-03-02T09:10, RESTORED"
                + " 2026-03-03T09:00");

    List<TrendMonth> trend = figures("2026-08", incident).trend();

    assertThat(trend).hasSize(12);
    assertThat(trend.get(6).month()).hasToString("2026-03");
    assertThat(trend.get(6).commitments()).isEqualTo(new Outcomes(1, 1, 0));
    assertThat(trend).filteredOn(month -> month.incidents().declared() > 0).hasSize(1);
  }

  private static SupportTicket open(String ref, String severity, String declared) {
    return ticket(
        ref, TicketKind.INCIDENT, SupportFixture.IN_FORCE, "DECLARED:" + severity + " " + declared);
  }

  private static SupportFigures figures(String month, SupportTicket... tickets) {
    return story(month, List.of(tickets)).statement().figures();
  }

  private static String told(Flow flow) {
    return "%d %d %d %d %d %d"
        .formatted(
            flow.openAtStart(),
            flow.declared(),
            flow.reopened(),
            flow.restored(),
            flow.closed(),
            flow.openAtEnd());
  }

  /** The targets of which anything was owed, as kept/missed/undecided. */
  private static String told(List<TargetCount> targets, Function<TargetCount, Outcomes> way) {
    return targets.stream()
        .filter(count -> way.apply(count).owed() > 0)
        .map(count -> count.target() + " " + told(way.apply(count)))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String told(Outcomes outcomes) {
    return outcomes.kept() + "/" + outcomes.missed() + "/" + outcomes.undecided();
  }

  private static String orNothing(String told) {
    return told == null ? "" : told;
  }
}
