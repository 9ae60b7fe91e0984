package fr.vigie.sla.incident;

import static fr.vigie.sla.incident.TicketFixture.DESK;
import static fr.vigie.sla.incident.TicketFixture.anIncident;
import static fr.vigie.sla.incident.TicketFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.sla.incident.ClockTerms.Start;
import fr.vigie.time.BusinessTime;
import fr.vigie.time.ExceptionalHours;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where other ticket systems went wrong, a table for each. */
class KnownFaultsTest {

  /** Pauses cut to the minute lose their seconds (Zammad). */
  @Nested
  class SecondsLostInPauses {
    @ParameterizedTest(name = "{0} to {1} leaves {2} s out")
    @CsvSource({
      "2026-03-05T10:10:10, 2026-03-05T10:10:11, 1",
      "2026-03-05T10:10:10, 2026-03-05T10:11:09, 59",
      "2026-03-05T10:10:10, 2026-03-05T10:12:11, 121",
      "2026-03-05T17:59:59, 2026-03-06T08:00:01, 2",
    })
    void a_wait_counts_to_the_second(String from, String until, long seconds) {
      var clock =
          anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
              .taken("2026-03-05T10:00:00")
              .waiting(from, until)
              .gtr("2026-03-06T09:00:00");
      assertThat(clock.contestedSeconds()).isEqualTo(seconds);
      assertThat(clock.figures().consumedSeconds() - clock.withoutWaits().consumedSeconds())
          .isEqualTo(seconds);
    }

    @Test
    void many_short_waits_are_worth_their_sum() {
      var ticket =
          anIncident(Severity.BLOCKING, "2026-03-05T10:00:00").taken("2026-03-05T10:00:00");
      for (int minute = 10; minute < 40; minute++) {
        ticket.waiting(
            "2026-03-05T10:%d:01".formatted(minute), "2026-03-05T10:%d:32".formatted(minute));
      }
      assertThat(ticket.gtr("2026-03-05T11:00:00").contestedSeconds()).isEqualTo(30 * 31);
    }
  }

  /** The pause is lost when the agreement changes (GLPI). */
  @Nested
  class PauseLostOnSeverityChange {
    @ParameterizedTest(name = "{0} becomes {1}: due {2}, without the wait {3}")
    @CsvSource({
      "MAJOR, BLOCKING, 2026-03-05T14:00:00, 2026-03-05T15:00:07",
      "BLOCKING, MAJOR, 2026-03-16T12:00:00, 2026-03-16T13:00:07",
      "BLOCKING, MINOR, 2026-06-03T10:00:00, 2026-06-03T11:00:07",
    })
    void a_wait_before_the_change_stays_known(
        Severity first, Severity then, String due, String dueWithoutWaits) {
      var clock =
          anIncident(first, "2026-03-05T10:00:00")
              .taken("2026-03-05T10:00:00")
              .waiting("2026-03-05T10:30:00", "2026-03-05T11:30:07")
              .weighed(then, "2026-03-05T12:00:00")
              .gtr("2026-03-05T12:00:00");
      assertThat(clock.contestedSeconds()).isEqualTo(3607);
      assertThat(clock.figures().dueAt()).contains(at(due));
      assertThat(clock.withoutWaits().dueAt()).contains(at(dueWithoutWaits));
    }
  }

  /** A pause over a weekend gives back days that were never counted. */
  @Nested
  class WeekendInDayBasedPauses {
    @ParameterizedTest(name = "{0}, waiting from {1} to {2}: due {3}")
    @CsvSource({
      // Friday 17:00 to Monday 09:00: two hours of business time, no day
      "BUSINESS_DAYS, 2026-06-05T17:00:00, 2026-06-08T09:00:00, 2026-10-06T12:00:00",
      "BUSINESS_DAYS, 2026-06-06T00:00:00, 2026-06-08T00:00:00, 2026-10-06T10:00:00",
      // calendar days run on weekends, so a wait stands still on them
      "CALENDAR_DAYS, 2026-06-05T17:00:00, 2026-06-08T09:00:00, 2026-09-02T02:00:00",
      "CALENDAR_DAYS, 2026-06-06T00:00:00, 2026-06-08T00:00:00, 2026-09-01T10:00:00",
    })
    void a_wait_is_worth_what_it_took_of_the_window(
        Unit unit, String from, String until, String due) {
      var terms = TicketFixture.terms(Start.DECLARED, BusinessTime.of(DESK), unit);
      var clock =
          anIncident(Severity.MINOR, "2026-06-01T10:00:00")
              .taken("2026-06-01T10:00:00")
              .waiting(from, until)
              .clocks("2026-06-10T10:00:00", terms)
              .clock(ClockKind.GTR)
              .orElseThrow();
      assertThat(clock.withoutWaits().dueAt()).contains(at(due));
    }
  }

  /** A holiday that becomes known later has to move what is open. */
  @Nested
  class HolidayAddedLater {
    @ParameterizedTest(name = "declared {0}: due {1}, then {2}")
    @CsvSource({
      "2026-06-04T17:45:00, 2026-06-05T08:15:00, 2026-06-08T08:15:00",
      "2026-06-05T10:00:00, 2026-06-05T10:30:00, 2026-06-08T08:30:00",
      "2026-06-08T10:00:00, 2026-06-08T10:30:00, 2026-06-08T10:30:00",
    })
    void the_same_events_on_the_corrected_calendar(String declared, String before, String after) {
      var ticket = anIncident(Severity.BLOCKING, declared);
      var closed =
          DESK.with(ExceptionalHours.closure(LocalDate.of(2026, 6, 5), "closed by decree"));
      var corrected =
          TicketFixture.terms(Start.DECLARED, BusinessTime.of(closed), Unit.CALENDAR_DAYS);
      assertThat(ticket.takeCharge(declared).figures().dueAt()).contains(at(before));
      assertThat(
              ticket
                  .clocks(declared, corrected)
                  .clock(ClockKind.TAKE_CHARGE)
                  .orElseThrow()
                  .figures()
                  .dueAt())
          .contains(at(after));
    }
  }

  /** Closed intervals make 30 minutes 1,801 seconds (RT). */
  @Nested
  class OneSecondTooMany {
    @ParameterizedTest(name = "taken at {0}: {1} s, {2}")
    @CsvSource({
      "2026-03-05T10:29:59, 1799, KEPT",
      "2026-03-05T10:30:00, 1800, KEPT",
      "2026-03-05T10:30:01, 1801, BREACHED",
    })
    void thirty_minutes_are_1800_seconds(String taken, long seconds, ClockState state) {
      var figures =
          anIncident(Severity.BLOCKING, "2026-03-05T10:00:00")
              .taken(taken)
              .takeCharge("2026-03-05T12:00:00")
              .figures();
      assertThat(figures.consumedSeconds()).isEqualTo(seconds);
      assertThat(figures.state()).isEqualTo(state);
    }

    @Test
    void restoring_outside_hours_after_the_last_second_is_late() {
      var figures =
          anIncident(Severity.BLOCKING, "2026-03-06T14:00:00")
              .taken("2026-03-06T14:00:00")
              .restored("2026-03-07T09:00:00")
              .gtr("2026-03-09T09:00:00")
              .figures();
      assertThat(figures.dueAt()).contains(at("2026-03-06T18:00:00"));
      assertThat(figures.remainingSeconds()).isZero();
      assertThat(figures.state()).isEqualTo(ClockState.BREACHED);
    }
  }

  /** Weeks laid out by adding 604,800 s shift the hours when clocks change (Zabbix). */
  @Nested
  class WeeksOf604800Seconds {
    @ParameterizedTest(name = "{0} still opens at 08:00 and closes at 18:00")
    @CsvSource({"2026-03-27", "2026-03-30", "2026-07-01", "2026-10-23", "2026-10-26"})
    void hours_are_those_of_the_clock_on_the_wall(String day) {
      var ticket = anIncident(Severity.BLOCKING, day + "T06:00:00");
      var early = ticket.takeCharge(day + "T07:59:59");
      assertThat(early.running()).isFalse();
      assertThat(early.nextChangeAt()).contains(at(day + "T08:00:00"));
      assertThat(early.figures().state()).isEqualTo(ClockState.PAUSED);
      var open = ticket.takeCharge(day + "T08:00:00");
      assertThat(open.running()).isTrue();
      assertThat(open.nextChangeAt()).contains(at(day + "T18:00:00"));
    }
  }
}
