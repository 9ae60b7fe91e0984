package fr.vigie.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dates and times of a page's address, local to France where they name no zone. */
final class TypedTimes {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private TypedTimes() {}

  /** Two texts of a row of the form, of which either both are typed or none. */
  record Pair(String first, String second) {}

  /** What was typed cannot be read as a date or a time. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String text, Throwable cause) {
      super(text, cause);
    }
  }

  static boolean isTyped(String text) {
    return text != null && !text.isBlank();
  }

  static LocalDate date(String text) {
    return read(text, LocalDate::parse);
  }

  /**
   * An instant.
   *
   * @param which name of the {@link Occurrence} that is meant; null or empty if nothing was chosen
   * @throws UnclearTime where clocks skip the time, or show it twice and nothing was chosen
   */
  static Instant instant(String text, String which) {
    return Occurrence.instant(
        read(text, LocalDateTime::parse),
        isTyped(which) ? read(which, TypedTimes::occurrence) : null,
        PARIS);
  }

  /** Whether clocks show this time twice; not so if it cannot be read. */
  static boolean isTwice(String text) {
    try {
      return isTyped(text) && Occurrence.isNeeded(read(text, LocalDateTime::parse), PARIS);
    } catch (Unreadable unreadable) {
      return false;
    }
  }

  private static Occurrence occurrence(String name) {
    return Stream.of(Occurrence.values())
        .filter(occurrence -> occurrence.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new DateTimeException(name));
  }

  /** The rows that are filled in. */
  static Stream<Pair> pairs(List<String> firsts, List<String> seconds) {
    return IntStream.range(0, firsts.size())
        .mapToObj(i -> new Pair(firsts.get(i), seconds.get(i)))
        .filter(pair -> isTyped(pair.first()) || isTyped(pair.second()));
  }

  private static <T> T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text == null ? "" : text.strip());
    } catch (DateTimeException unreadable) {
      throw new Unreadable(text == null ? "" : text, unreadable);
    }
  }
}
