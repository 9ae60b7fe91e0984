package fr.vigie.sla.incident;

import static fr.vigie.sla.incident.TicketFixture.ALWAYS;
import static fr.vigie.sla.incident.TicketFixture.aRequest;
import static fr.vigie.sla.incident.TicketFixture.anIncident;
import static fr.vigie.sla.incident.TicketFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.sla.incident.ClockTerms.Start;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the team is warned; each instant was computed by hand on the calendar. */
class WarningPlanTest {
  // Friday 6 March 2026, Saturday 7, Monday 9; Friday 1 May is a holiday
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          30 min from Friday 17:50,       BLOCKING, 2026-03-06T17:50:00, 2026-03-09T08:05:00, 2026-03-09T08:12:30, 2026-03-09T08:17:00, 2026-03-09T08:20:00
          30 min on a Thursday morning,   BLOCKING, 2026-03-05T10:00:00, 2026-03-05T10:15:00, 2026-03-05T10:22:30, 2026-03-05T10:27:00, 2026-03-05T10:30:00
          30 min from a Saturday,         BLOCKING, 2026-03-07T11:00:00, 2026-03-09T08:15:00, 2026-03-09T08:22:30, 2026-03-09T08:27:00, 2026-03-09T08:30:00
          half used up at closing,        BLOCKING, 2026-04-30T17:45:00, 2026-04-30T18:00:00, 2026-05-04T08:07:30, 2026-05-04T08:12:00, 2026-05-04T08:15:00
          8 h across a night,             MAJOR,    2026-03-05T12:00:00, 2026-03-05T16:00:00, 2026-03-05T18:00:00, 2026-03-06T09:12:00, 2026-03-06T10:00:00
          """)
  void time_to_take_charge(
      String label,
      Severity severity,
      String declared,
      String half,
      String threeQuarters,
      String nineTenths,
      String breach) {
    assertThat(instants(plan(anIncident(severity, declared), declared)))
        .containsExactly(at(half), at(threeQuarters), at(nineTenths), at(breach));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          4 h over a night,              BLOCKING, 2026-03-05T16:30:00, 2026-03-06T08:30:00, 2026-03-06T09:30:00, 2026-03-06T10:06:00, 2026-03-06T10:30:00
          4 h until closing,             BLOCKING, 2026-03-05T14:00:00, 2026-03-05T16:00:00, 2026-03-05T17:00:00, 2026-03-05T17:36:00, 2026-03-05T18:00:00
          4 h over a weekend,            BLOCKING, 2026-03-06T17:00:00, 2026-03-09T09:00:00, 2026-03-09T10:00:00, 2026-03-09T10:36:00, 2026-03-09T11:00:00
          90 calendar days of any hour,  MINOR,    2026-05-04T10:00:00, 2026-06-18T10:00:00, 2026-07-10T22:00:00, 2026-07-24T10:00:00, 2026-08-02T10:00:00
          """)
  void guaranteed_time_to_restore(
      String label,
      Severity severity,
      String taken,
      String half,
      String threeQuarters,
      String nineTenths,
      String breach) {
    assertThat(instants(plan(anIncident(severity, taken).taken(taken), taken)))
        .containsExactly(at(half), at(threeQuarters), at(nineTenths), at(breach));
  }

  @Test
  void a_window_of_day_and_night_warns_at_night() {
    var terms = TicketFixture.terms(Start.DECLARED, ALWAYS, Unit.CALENDAR_DAYS);
    WarningPlan plan =
        WarningPlan.of(
            anIncident(Severity.BLOCKING, "2026-03-06T23:50:00")
                .clocks("2026-03-06T23:50:00", terms));
    assertThat(instants(plan).get(0)).isEqualTo(at("2026-03-07T00:05:00"));
  }

  @Test
  void minutes_after_a_breach_are_minutes_of_the_window() {
    WarningPlan plan =
        WarningPlan.of(
            anIncident(Severity.BLOCKING, "2026-03-05T17:20:00").clocks("2026-03-05T17:20:00"),
            List.of(30, 5),
            at("2026-03-05T17:55:00"));
    // due at 17:50; ten minutes are left until closing
    assertThat(plan.points().stream().map(point -> point.point().code()))
        .containsExactly("P50", "P75", "P90", "BREACH", "BREACH+5", "BREACH+30");
    assertThat(instants(plan).subList(3, 6))
        .containsExactly(
            at("2026-03-05T17:50:00"), at("2026-03-05T17:55:00"), at("2026-03-06T08:20:00"));
  }

  @Test
  void a_point_after_the_breach_that_was_passed_before_anybody_asked_for_it_is_none() {
    WarningPlan plan =
        WarningPlan.of(
            anIncident(Severity.BLOCKING, "2026-03-05T10:00:00").clocks("2026-03-06T10:00:00"),
            List.of(30, 600),
            at("2026-03-05T11:00:01"));
    assertThat(codes(plan.points())).containsExactly("P50", "P75", "P90", "BREACH", "BREACH+600");
    assertThat(codes(plan.due(at("2026-03-06T10:00:00"), List.of()))).containsExactly("BREACH");
  }

  @Test
  void a_clock_that_is_met_or_has_not_begun_warns_nobody() {
    TicketFixture restored =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .taken("2026-03-05T10:10:00")
            .restored("2026-03-05T11:00:00");
    assertThat(plan(restored, "2026-03-05T12:00:00").points()).isEmpty();
    assertThat(plan(restored, "2026-03-05T12:00:00").next(at("2026-03-05T12:00:00"))).isEmpty();
    assertThat(
            plan(anIncident(Severity.BLOCKING, "2026-03-05T10:00:00"), "2026-03-05T10:00:00")
                .points())
        .extracting(point -> point.target().kind())
        .containsOnly(ClockKind.TAKE_CHARGE);
    assertThat(
            plan(
                    aRequest(Severity.MINOR, "2026-03-05T10:00:00").taken("2026-03-05T10:10:00"),
                    "2026-03-05T12:00:00")
                .points())
        .isEmpty();
  }

  @ParameterizedTest(name = "at {0}: {1}, then {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2026-03-05T10:14:59, -,      2026-03-05T10:15:00
          2026-03-05T10:15:00, P50,    2026-03-05T10:22:30
          2026-03-05T10:26:59, P75,    2026-03-05T10:27:00
          2026-03-05T10:30:00, P90,    2026-03-05T10:30:00
          2026-03-05T10:30:01, BREACH, -
          2026-03-12T10:30:00, BREACH, -
          """)
  void only_the_latest_point_that_was_passed_warns(String now, String point, String next) {
    WarningPlan plan = plan(anIncident(Severity.BLOCKING, "2026-03-05T10:00:00"), now);
    assertThat(codes(plan.due(at(now), List.of())))
        .containsExactlyElementsOf(point == null ? List.of() : List.of(point));
    assertThat(plan.next(at(now)))
        .isEqualTo(java.util.Optional.ofNullable(next).map(TicketFixture::at));
  }

  @Test
  void a_point_is_told_once_for_a_due_instant_and_an_earlier_one_not_after_a_later_one() {
    String now = "2026-03-05T10:25:00";
    WarningPlan plan = plan(anIncident(Severity.BLOCKING, "2026-03-05T10:00:00"), now);
    for (WarningPoint told : List.of(WarningPoint.at(75), WarningPoint.at(90))) {
      assertThat(
              plan.due(at(now), List.of(sent(told, "2026-03-05T10:30:00", "2026-03-05T10:23:00"))))
          .isEmpty();
    }
    assertThat(
            codes(
                plan.due(
                    at(now),
                    List.of(
                        sent(WarningPoint.at(50), "2026-03-05T10:30:00", "2026-03-05T10:15:00")))))
        .containsExactly("P75");
  }

  @Test
  void a_graver_severity_warns_of_what_it_has_passed_already() {
    TicketFixture graver =
        anIncident(Severity.MAJOR, "2026-03-05T10:00:00")
            .weighed(Severity.BLOCKING, "2026-03-05T10:20:00");
    assertThat(codes(plan(graver, "2026-03-05T10:21:00").due(at("2026-03-05T10:21:00"), List.of())))
        .containsExactly("P50");
  }

  @Test
  void a_lighter_severity_warns_anew_of_what_is_ahead() {
    TicketFixture lighter =
        anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
            .weighed(Severity.MAJOR, "2026-03-05T10:28:00");
    List<SentWarning> sent =
        List.of(sent(WarningPoint.at(90), "2026-03-05T10:30:00", "2026-03-05T10:27:00"));

    assertThat(plan(lighter, "2026-03-05T10:29:00").due(at("2026-03-05T10:29:00"), sent)).isEmpty();
    assertThat(codes(plan(lighter, "2026-03-05T14:00:00").due(at("2026-03-05T14:00:00"), sent)))
        .containsExactly("P50");
  }

  @Test
  void a_reopened_ticket_repeats_nothing_and_goes_on_where_it_stood() {
    TicketFixture reopened =
        anIncident(Severity.BLOCKING, "2026-03-05T09:00:00")
            .taken("2026-03-05T09:00:00")
            .restored("2026-03-05T12:10:00")
            .reopened("2026-03-05T15:00:00");
    WarningPlan plan = plan(reopened, "2026-03-05T15:01:00");
    SentWarning before =
        new SentWarning(
            ClockKind.GTR,
            WarningPoint.at(75),
            at("2026-03-05T13:00:00"),
            at("2026-03-05T12:00:00"));

    assertThat(plan.due(at("2026-03-05T15:01:00"), List.of(before))).isEmpty();
    assertThat(plan.next(at("2026-03-05T15:01:00"))).contains(at("2026-03-05T15:26:00"));
    assertThat(codes(plan.due(at("2026-03-05T15:26:00"), List.of(before)))).containsExactly("P90");
  }

  @Test
  void after_something_happened_a_ticket_past_a_point_is_looked_at_at_once() {
    TicketFixture ticket = anIncident(Severity.BLOCKING, "2026-03-05T10:00:00");
    assertThat(plan(ticket, "2026-03-05T10:01:00").nextLook(at("2026-03-05T10:01:00")))
        .contains(at("2026-03-05T10:15:00"));
    assertThat(plan(ticket, "2026-03-05T10:16:00").nextLook(at("2026-03-05T10:16:00")))
        .contains(at("2026-03-05T10:16:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P50", "P75", "P90", "BREACH", "BREACH+1", "BREACH+3000"})
  void a_point_is_read_back_from_its_code(String code) {
    assertThat(WarningPoint.of(code).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P60", "P100", "BREACH+0", "BREACH+3001", "BREACH-5", "p50", "P50+5"})
  void anything_else_is_no_point(String code) {
    assertThatThrownBy(() -> WarningPoint.of(code)).isInstanceOf(IllegalArgumentException.class);
  }

  private static SentWarning sent(WarningPoint point, String due, String when) {
    return new SentWarning(ClockKind.TAKE_CHARGE, point, at(due), at(when));
  }

  private static WarningPlan plan(TicketFixture ticket, String now) {
    return WarningPlan.of(ticket.clocks(now));
  }

  private static List<Instant> instants(WarningPlan plan) {
    return plan.points().stream().map(ClockWarning::at).toList();
  }

  private static List<String> codes(List<ClockWarning> warnings) {
    return warnings.stream().map(warning -> warning.point().code()).toList();
  }
}
