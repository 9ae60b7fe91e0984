package fr.vigie.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Worked cases from the contract and from the test suites of other systems, with their sources.
 *
 * <p>Times without offset are local to {@code stampZone}; {@code amount} is seconds, business days
 * or the end of a span, by kind; weeks and holidays are those of {@link Weeks}.
 */
class BusinessTimeCasesTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "business-time.csv", delimiter = '|', numLinesToSkip = 1)
  void countsAsTheWorkedCasesSay(ArgumentsAccessor row) {
    var one = new Case(row);
    assertThat(one.result()).as(row.getString(10)).isEqualTo(one.expected());
  }

  private record Case(ArgumentsAccessor row) {

    Object result() {
      return switch (row.getString(1)) {
        case "DUE" -> time().add(start(), row.getLong(7), pauses());
        case "DUE_BACK" -> time().subtract(start(), row.getLong(7));
        case "BUSINESS_DAYS" -> BusinessDays.of(time()).add(start(), row.getInteger(7), pauses());
        case "BUSINESS_DAYS_TO_CLOSING" ->
            BusinessDays.of(time()).addToClosing(start(), row.getInteger(7));
        case "ELAPSED" -> time().elapsed(start(), instant(row.getString(7)), pauses());
        case "NEXT_OPENING" -> time().nextOpening(start());
        case "WALL_TIME" -> start();
        default -> throw new IllegalArgumentException(row.getString(1));
      };
    }

    Object expected() {
      return row.getString(1).equals("ELAPSED") ? row.getLong(9) : instant(row.getString(9));
    }

    private BusinessTime time() {
      int year = Integer.parseInt(row.getString(6), 0, 4, 10);
      return BusinessTime.of(
          WorkingCalendar.of(
              row.getString(0),
              "1",
              ZoneId.of(row.getString(4)),
              Weeks.named(row.getString(2)),
              Weeks.holidays(row.getString(3), year - 1, year + 2)));
    }

    private Instant start() {
      return instant(row.getString(6));
    }

    private Spans pauses() {
      return Spans.union(
          Stream.of(row.getString(8).split(" "))
              .filter(pause -> !pause.equals("-"))
              .map(pause -> pause.split("/", 2))
              .map(ends -> Spans.of(instant(ends[0]), instant(ends[1])))
              .toList());
    }

    private Instant instant(String text) {
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
          ? OffsetDateTime.parse(text).toInstant()
          : WallClock.instant(LocalDateTime.parse(text), ZoneId.of(row.getString(5)));
    }
  }
}
