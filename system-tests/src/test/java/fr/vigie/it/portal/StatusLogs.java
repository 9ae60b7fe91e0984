package fr.vigie.it.portal;

import java.time.Instant;
import java.util.function.Predicate;

/** Status logs of the one path of an {@link OwnService}. */
public final class StatusLogs {
  /** The beginning of March 2025 in France. */
  private static final Instant MARCH = Instant.parse("2025-02-28T23:00:00Z");

  private static final Instant APRIL = Instant.parse("2025-03-31T22:00:00Z");

  private StatusLogs() {}

  /** All of March 2025, a row each so many seconds, with an outage on Wednesday from 10 to 12. */
  public static String march2025(int everySeconds) {
    return rows(
        MARCH,
        APRIL.plusSeconds(1),
        everySeconds,
        at ->
            at.isBefore(Instant.parse("2025-03-12T09:00:00Z"))
                || !at.isBefore(Instant.parse("2025-03-12T11:00:00Z")));
  }

  /** So many rows from 2025 on, a second apart, down every other second. */
  public static String alternating(int rows) {
    return rows(MARCH, MARCH.plusSeconds(rows), 1, at -> at.getEpochSecond() % 2 == 0);
  }

  private static String rows(
      Instant start, Instant end, int everySeconds, Predicate<Instant> isUp) {
    var log = new StringBuilder("at,service,state\n");
    for (Instant at = start; at.isBefore(end); at = at.plusSeconds(everySeconds)) {
      log.append(at).append(",webmail,").append(isUp.test(at) ? "UP\n" : "DOWN\n");
    }
    return log.toString();
  }
}
