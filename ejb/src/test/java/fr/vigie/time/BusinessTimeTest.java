package fr.vigie.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link BusinessTime} does at opening, at closing, at zero and at the ends of its years. */
class BusinessTimeTest {

  private static final BusinessTime DESK = BusinessTime.of(Weeks.DESK);
  private static final BusinessTime ALWAYS =
      BusinessTime.of(Weeks.always("Europe/Paris", 2026, 2026));
  private static final BusinessTime NEVER =
      BusinessTime.of(Weeks.calendar(Weeks.week(), "Europe/Paris", 2026, 2026));

  @ParameterizedTest(name = "{0} {1} {2}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-02T08:00:00 | +PT10H    | 2026-03-02T18:00:00 | used up at closing: due at closing
          2026-03-02T08:00:00 | +PT10H1S  | 2026-03-03T08:00:01 | one second more: the next day
          2026-03-02T18:00:00 | +PT1S     | 2026-03-03T08:00:01 | from closing on
          2026-03-07T12:00:00 | +PT1H     | 2026-03-09T09:00:00 | from the weekend
          2026-03-02T09:00:00 | +PT0S     | 2026-03-02T09:00:00 | nothing, within hours
          2026-03-02T18:00:00 | +PT0S     | 2026-03-02T18:00:00 | nothing, at closing
          2026-03-02T18:00:01 | +PT0S     | 2026-03-03T08:00:00 | nothing, outside of hours: opening
          2026-03-02T18:00:00 | -PT10H    | 2026-03-02T08:00:00 | back to the opening
          2026-03-03T08:00:00 | -PT0S     | 2026-03-03T08:00:00 | nothing back, at opening
          2026-03-03T07:59:59 | -PT0S     | 2026-03-02T18:00:00 | nothing back, outside: last closing
          2026-03-03T07:00:00 | -PT30M    | 2026-03-02T17:30:00 | back from the night
          2026-03-03T08:00:00 | -PT1S     | 2026-03-02T17:59:59 | back over the night
          2026-04-03T17:00:00 | +PT4H     | 2026-04-07T11:00:00 | over Easter
          """)
  void addsAndSubtractsAtTheEdgesOfHours(
      LocalDateTime start, String amount, LocalDateTime expected) {
    var duration = Duration.parse(amount.substring(1));
    var result =
        amount.startsWith("-") ? DESK.subtract(at(start), duration) : DESK.add(at(start), duration);
    assertThat(result).isEqualTo(at(expected));
    if (!duration.isZero()) {
      assertThat(DESK.add(at(start), amount.startsWith("-") ? duration.negated() : duration))
          .isEqualTo(result);
    }
  }

  @ParameterizedTest(name = "{0} + {1}, paused {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-02T09:00:00 | PT1H | 2026-03-02T10:00:00/2026-03-02T13:00:00 | 2026-03-02T10:00:00
          2026-03-02T09:00:00 | PT2H | 2026-03-02T10:00:00/2026-03-02T13:00:00 | 2026-03-02T14:00:00
          2026-03-02T11:00:00 | PT0S | 2026-03-02T10:00:00/2026-03-02T13:00:00 | 2026-03-02T13:00:00
          2026-03-02T17:00:00 | PT2H | 2026-03-02T18:00:00/2026-03-03T08:00:00 | 2026-03-03T09:00:00
          2026-03-02T17:00:00 | PT2H | 2026-03-02T17:30:00/2026-03-03T08:30:00 | 2026-03-03T10:00:00
          2026-03-02T09:00:00 | PT1H | 2026-03-01T00:00:00/2026-03-02T09:30:00 | 2026-03-02T10:30:00
          2026-03-02T09:00:00 | PT1H | 2025-03-01T00:00:00/2025-03-02T09:30:00 | 2026-03-02T10:00:00
          """)
  void standsStillInPauses(
      LocalDateTime start, Duration duration, String pause, LocalDateTime expected) {
    var ends = pause.split("/", 2);
    var pauses = Spans.of(at(LocalDateTime.parse(ends[0])), at(LocalDateTime.parse(ends[1])));
    assertThat(DESK.add(at(start), duration, pauses)).isEqualTo(at(expected));
    assertThat(DESK.elapsed(at(start), at(expected), pauses)).isEqualTo(duration.toSeconds());
  }

  @Test
  void fractionsOfASecondAreCutFromInstantsAndRefusedInDurations() {
    var start = Instant.parse("2026-03-02T08:00:00.999999Z");
    assertThat(DESK.add(start, 60)).isEqualTo("2026-03-02T08:01:00Z");
    assertThat(DESK.elapsed(start, Instant.parse("2026-03-02T08:00:01.1Z"))).isEqualTo(1);
    assertThatThrownBy(() -> DESK.add(start, Duration.ofMillis(1500)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whole seconds");
  }

  @Test
  void isOpenFromOpeningUntilJustBeforeClosing() {
    assertThat(DESK.isOpen(at("2026-03-02T07:59:59"))).isFalse();
    assertThat(DESK.isOpen(at("2026-03-02T08:00:00"))).isTrue();
    assertThat(DESK.isOpen(at("2026-03-02T17:59:59"))).isTrue();
    assertThat(DESK.isOpen(at("2026-03-02T18:00:00"))).isFalse();
  }

  @Test
  void knowsTheNextOpeningClosingAndChange() {
    assertThat(DESK.nextOpening(at("2026-03-06T18:00:00"))).isEqualTo(at("2026-03-09T08:00:00"));
    assertThat(DESK.nextOpening(at("2026-03-06T09:00:00"))).isEqualTo(at("2026-03-06T09:00:00"));
    assertThat(DESK.nextClosing(at("2026-03-06T09:00:00"))).isEqualTo(at("2026-03-06T18:00:00"));
    assertThat(DESK.nextClosing(at("2026-03-07T09:00:00"))).isEqualTo(at("2026-03-07T09:00:00"));
    assertThat(DESK.nextChange(at("2026-03-07T09:00:00"))).contains(at("2026-03-09T08:00:00"));
    assertThat(ALWAYS.nextChange(at("2026-03-07T09:00:00"))).isEmpty();
    assertThat(NEVER.nextChange(at("2026-03-07T09:00:00"))).isEmpty();
  }

  @Test
  void countsTheNightsOnWhichClocksChange() {
    assertThat(ALWAYS.elapsed(at("2026-03-29T00:00:00"), at("2026-03-30T00:00:00")))
        .isEqualTo(23 * 3600);
    assertThat(ALWAYS.elapsed(at("2026-10-25T00:00:00"), at("2026-10-26T00:00:00")))
        .isEqualTo(25 * 3600);
  }

  @Test
  void coversItsYearsToTheLastSecondAndNotOneMore() {
    var from = Weeks.DESK.coveredFrom();
    var until = Weeks.DESK.coveredUntil();
    assertThat(ALWAYS.elapsed(from, until)).isEqualTo(365 * 86_400);
    assertThat(ALWAYS.add(from, 365 * 86_400)).isEqualTo(until);
    assertThat(ALWAYS.subtract(until, 365 * 86_400)).isEqualTo(from);
    assertThat(DESK.add(at("2026-12-31T17:00:00"), 3600)).isEqualTo(at("2026-12-31T18:00:00"));
    refuses(() -> DESK.elapsed(from.minusSeconds(1), until), from.minusSeconds(1));
    refuses(() -> DESK.elapsed(from, until.plusSeconds(1)), until.plusSeconds(1));
    refuses(() -> DESK.isOpen(until.plusSeconds(1)), until.plusSeconds(1));
    refuses(() -> DESK.open(from, until.plusSeconds(1)), until.plusSeconds(1));
  }

  @Test
  void refusesResultsOutsideOfItsYears() {
    var from = Weeks.DESK.coveredFrom();
    var until = Weeks.DESK.coveredUntil();
    refuses(() -> DESK.add(at("2026-12-31T17:00:00"), 3601), until);
    refuses(() -> DESK.add(from, Long.MAX_VALUE), until);
    refuses(() -> DESK.add(at("2026-12-31T17:00:00"), Long.MAX_VALUE), until);
    refuses(() -> DESK.add(at("2026-12-31T19:00:00"), 0), until);
    refuses(() -> DESK.nextOpening(at("2026-12-31T19:00:00")), until);
    refuses(() -> DESK.subtract(at("2026-01-02T08:00:00"), 1), from.minusSeconds(1));
    refuses(() -> DESK.subtract(at("2026-01-01T08:00:00"), 0), from.minusSeconds(1));
    refuses(() -> ALWAYS.nextClosing(at("2026-03-02T08:00:00")), until);
    refuses(() -> NEVER.add(at("2026-03-02T08:00:00"), 1), until);
  }

  @Test
  void businessDaysGoBackAsWell() {
    var days = BusinessDays.of(DESK);
    assertThat(days.add(at("2026-04-07T10:15:30"), -1)).isEqualTo(at("2026-04-03T10:15:30"));
    assertThat(days.add(at("2026-04-07T19:00:00"), -1)).isEqualTo(at("2026-04-03T18:00:00"));
    assertThat(days.add(at("2026-04-05T10:00:00"), 0)).isEqualTo(at("2026-04-07T08:00:00"));
    assertThat(days.add(at("2026-04-05T10:00:00"), 1)).isEqualTo(at("2026-04-07T10:00:00"));
    assertThat(days.addToClosing(at("2026-03-05T10:00:00"), 4))
        .isEqualTo(at("2026-03-11T18:00:00"));
  }

  @Test
  void aPauseAfterTheResultMovesNoBusinessDay() {
    var later = Spans.of(at("2026-03-04T10:00:01"), at("2026-03-20T10:00:00"));
    assertThat(BusinessDays.of(DESK).add(at("2026-03-03T10:00:00"), 1, later))
        .isEqualTo(at("2026-03-04T10:00:00"));
  }

  private static void refuses(ThrowingCallable call, Instant asked) {
    assertThatExceptionOfType(OutsideCalendarException.class)
        .isThrownBy(call)
        .extracting(OutsideCalendarException::asked)
        .isEqualTo(asked);
  }

  private static Instant at(String local) {
    return at(LocalDateTime.parse(local));
  }

  private static Instant at(LocalDateTime local) {
    return WallClock.instant(local, Weeks.PARIS);
  }
}
