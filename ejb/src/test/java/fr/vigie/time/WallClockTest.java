package fr.vigie.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {

  @ParameterizedTest(name = "{1} in {0}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Europe/Paris        | 2026-03-29T02:30 | 2026-03-29T03:30+02:00 | skipped: an hour later
          Europe/Paris        | 2026-10-25T02:30 | 2026-10-25T02:30+02:00 | twice: the first
          Europe/Paris        | 2026-10-25T03:00 | 2026-10-25T03:00+01:00 | once
          America/Los_Angeles | 2014-03-09T02:30 | 2014-03-09T03:30-07:00 | skipped
          America/Los_Angeles | 2014-11-02T01:30 | 2014-11-02T01:30-07:00 | twice
          America/Sao_Paulo   | 2015-10-18T00:00 | 2015-10-18T01:00-02:00 | midnight is skipped
          """)
  void aPointInTimeIsTheFirstOfTwoOrLaterByWhatIsSkipped(
      ZoneId zone, LocalDateTime wallTime, OffsetDateTime expected) {
    assertThat(WallClock.instant(wallTime, zone)).isEqualTo(expected.toInstant());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-03-29T01:59, 2026-03-29T00:59:00Z, ",
    "2026-03-29T02:30, , ",
    "2026-10-25T01:59, 2026-10-24T23:59:00Z, ",
    "2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
    "2026-10-25T03:00, 2026-10-25T02:00:00Z, ",
  })
  void aPointInTimeIsShownOnceTwiceOrNever(LocalDateTime wallTime, Instant first, Instant second) {
    assertThat(WallClock.instants(wallTime, ZoneId.of("Europe/Paris")))
        .containsExactlyElementsOf(Stream.of(first, second).filter(Objects::nonNull).toList());
  }

  @ParameterizedTest(name = "{1} {2}-{3} in {0}: {4} minutes")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # spring: 02:00 to 03:00 is skipped
          Europe/Paris      | 2026-03-29 | 00:00 | 24:00 | 1380
          Europe/Paris      | 2026-03-29 | 01:00 | 02:00 |   60
          Europe/Paris      | 2026-03-29 | 01:00 | 02:30 |   60
          Europe/Paris      | 2026-03-29 | 01:00 | 04:00 |  120
          Europe/Paris      | 2026-03-29 | 02:00 | 03:00 |    0
          Europe/Paris      | 2026-03-29 | 02:15 | 02:45 |    0
          Europe/Paris      | 2026-03-29 | 02:30 | 03:15 |    0
          Europe/Paris      | 2026-03-29 | 02:30 | 04:00 |   30
          Europe/Paris      | 2026-03-29 | 03:00 | 04:00 |   60
          # autumn: 02:00 to 03:00 comes twice
          Europe/Paris      | 2026-10-25 | 00:00 | 24:00 | 1500
          Europe/Paris      | 2026-10-25 | 00:00 | 02:00 |  120
          Europe/Paris      | 2026-10-25 | 01:00 | 02:30 |  150
          Europe/Paris      | 2026-10-25 | 02:00 | 03:00 |  120
          Europe/Paris      | 2026-10-25 | 02:30 | 04:00 |  150
          Europe/Paris      | 2026-10-25 | 03:00 | 04:00 |   60
          # midnight is skipped, comes twice; half an hour is
          America/Sao_Paulo | 2015-10-18 | 00:00 | 24:00 | 1380
          America/Sao_Paulo | 2015-10-17 | 00:00 | 24:00 | 1440
          America/Sao_Paulo | 2015-02-21 | 00:00 | 24:00 | 1500
          America/Havana    | 2026-11-01 | 00:00 | 24:00 | 1500
          America/Havana    | 2026-10-31 | 00:00 | 24:00 | 1440
          Australia/Lord_Howe | 2026-04-05 | 00:00 | 24:00 | 1470
          # a whole day is skipped
          Pacific/Apia      | 2011-12-30 | 08:00 | 18:00 |    0
          """)
  void aRangeLosesWhatIsSkippedAndHasWhatComesTwice(
      ZoneId zone, LocalDate day, String start, String end, long minutes) {
    assertThat(WallClock.span(day, DayRange.of(start, end), zone).seconds())
        .isEqualTo(60 * minutes);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris",
    "America/Havana",
    "America/Sao_Paulo",
    "Asia/Tehran",
    "Africa/Casablanca"
  })
  void wholeDaysLeaveNoGap(ZoneId zone) {
    var calendar = Weeks.always(zone.getId(), 2014, 2020);
    var always = BusinessTime.of(calendar).open(calendar.coveredFrom(), calendar.coveredUntil());
    assertThat(always).isEqualTo(Spans.of(calendar.coveredFrom(), calendar.coveredUntil()));
  }

  @Test
  void aDayEndsWhenTheNextBegins() {
    assertThat(WallClock.endOf(LocalDate.of(2026, 3, 29), Weeks.PARIS))
        .isEqualTo("2026-03-29T22:00:00Z");
    assertThat(WallClock.endOf(LocalDate.of(2015, 10, 17), ZoneId.of("America/Sao_Paulo")))
        .isEqualTo("2015-10-18T03:00:00Z");
  }
}
