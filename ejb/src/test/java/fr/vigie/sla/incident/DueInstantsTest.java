package fr.vigie.sla.incident;

import static fr.vigie.sla.incident.TicketFixture.ALWAYS;
import static fr.vigie.sla.incident.TicketFixture.DESK;
import static fr.vigie.sla.incident.TicketFixture.anIncident;
import static fr.vigie.sla.incident.TicketFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.sla.incident.ClockTerms.Start;
import fr.vigie.time.BusinessTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When each clock of annex 2 is breached; days are named where the weekday matters. */
class DueInstantsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          30 min on a Thursday morning,               BLOCKING, 2026-03-05T10:00:00, 2026-03-05T10:30:00
          30 min to the second,                       BLOCKING, 2026-03-05T10:00:59, 2026-03-05T10:30:59
          30 min used up at closing are due then,     BLOCKING, 2026-03-05T17:30:00, 2026-03-05T18:00:00
          30 min across 18:00,                        BLOCKING, 2026-03-05T17:45:10, 2026-03-06T08:15:10
          30 min across a weekend,                    BLOCKING, 2026-03-06T17:45:00, 2026-03-09T08:15:00
          30 min from a Saturday,                     BLOCKING, 2026-03-07T11:00:00, 2026-03-09T08:30:00
          30 min across Friday 1 May and a weekend,   BLOCKING, 2026-04-30T17:45:00, 2026-05-04T08:15:00
          30 min across the night clocks go forward,  BLOCKING, 2026-03-27T17:50:00, 2026-03-30T08:20:00
          30 min across the night clocks go back,     BLOCKING, 2026-10-23T17:50:00, 2026-10-26T08:20:00
          8 h from noon,                              MAJOR,    2026-03-05T12:00:00, 2026-03-06T10:00:00
          8 h across 1 May,                           MAJOR,    2026-04-30T15:00:00, 2026-05-04T13:00:00
          72 h are 7 business days and 2 hours,       MINOR,    2026-03-02T08:00:00, 2026-03-11T10:00:00
          72 h in the week of Ascension Day,          MINOR,    2026-05-11T08:00:00, 2026-05-21T10:00:00
          """)
  void time_to_take_charge_on_the_hours_of_the_desk(
      String label, Severity severity, String declared, String due) {
    assertThat(anIncident(severity, declared).takeCharge(declared).figures().dueAt())
        .contains(at(due));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          4 h within a day,                           BLOCKING, 2026-03-05T09:00:00, 2026-03-05T13:00:00,   14400
          4 h across 18:00,                           BLOCKING, 2026-03-05T16:30:00, 2026-03-06T10:30:00,   14400
          4 h across Friday 1 May and a weekend,      BLOCKING, 2026-04-30T17:00:00, 2026-05-04T11:00:00,   14400
          4 h from a Sunday,                          BLOCKING, 2026-03-08T03:00:00, 2026-03-09T12:00:00,   14400
          72 h of ten-hour days,                      MAJOR,    2026-03-02T08:00:00, 2026-03-11T10:00:00,  259200
          90 days at the same local time,             MINOR,    2026-05-04T10:00:00, 2026-08-02T10:00:00, 7776000
          90 days end on a Sunday as on any day,      MINOR,    2026-03-02T10:00:00, 2026-05-31T10:00:00, 7772400
          90 days from winter to summer time,         MINOR,    2026-01-15T10:00:00, 2026-04-15T10:00:00, 7772400
          90 days from summer to winter time,         MINOR,    2026-09-01T10:00:00, 2026-11-30T10:00:00, 7779600
          90 days end at a time that is skipped,      MINOR,    2025-12-29T02:30:00, 2026-03-29T03:30:00, 7776000
          90 days end at a time that comes twice,     MINOR,    2026-07-27T02:30:00, 2026-10-25T02:30:00, 7776000
          """)
  void guaranteed_time_to_restore_on_the_window_of_commitment_a(
      String label, Severity severity, String taken, String due, long seconds) {
    ClockFigures figures = anIncident(severity, taken).taken(taken).gtr(taken).figures();
    assertThat(figures.dueAt()).contains(at(due));
    assertThat(figures.targetSeconds()).isEqualTo(seconds);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          4 h over the hour that is skipped,    BLOCKING, 2026-03-29T00:00:00, 2026-03-29T05:00:00
          4 h over the hour that comes twice,   BLOCKING, 2026-10-25T00:00:00, 2026-10-25T03:00:00
          4 h on the night before 1 May,        BLOCKING, 2026-04-30T22:00:00, 2026-05-01T02:00:00
          72 h over a weekend,                  MAJOR,    2026-03-06T17:00:00, 2026-03-09T17:00:00
          """)
  void guaranteed_time_to_restore_if_the_window_is_day_and_night(
      String label, Severity severity, String taken, String due) {
    var terms = TicketFixture.terms(Start.DECLARED, ALWAYS, Unit.CALENDAR_DAYS);
    assertThat(gtr(anIncident(severity, taken).taken(taken), taken, terms).figures().dueAt())
        .contains(at(due));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          without a holiday,   2026-06-01T10:00:00, 2026-10-06T10:00:00
          four holidays in May, 2026-04-01T10:00:00, 2026-08-13T10:00:00
          """)
  void ninety_days_may_be_read_as_business_days(String label, String taken, String due) {
    var terms = TicketFixture.terms(Start.DECLARED, BusinessTime.of(DESK), Unit.BUSINESS_DAYS);
    assertThat(gtr(anIncident(Severity.MINOR, taken).taken(taken), taken, terms).figures().dueAt())
        .contains(at(due));
  }

  private static IncidentClock gtr(TicketFixture ticket, String now, ClockTerms terms) {
    return ticket.clocks(now, terms).clock(ClockKind.GTR).orElseThrow();
  }
}
