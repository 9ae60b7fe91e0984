package fr.vigie.sla.incident;

import fr.vigie.time.BusinessTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long a level of support had a ticket in one go; it ends with the hand-over or the
 * restoration.
 *
 * @param level 1, 2 or 3
 * @param until empty while the level still has it
 * @param seconds all that passed, without the time between restoration and reopening
 * @param windowSeconds those of them within the hours of the support
 */
public record LevelTime(
    int level, Instant from, Optional<Instant> until, long seconds, long windowSeconds) {

  /** The turns of all levels, in order of time. */
  public static List<LevelTime> of(TicketHistory history, ClockTerms terms) {
    var turns = new ArrayList<LevelTime>();
    int level = 1;
    Instant from = history.declaredAt();
    for (TicketEvent event : history.events()) {
      if (event.type() == EventType.ESCALATED && event.happenedAt().isAfter(from)) {
        turns.add(turn(level, from, Optional.of(event.happenedAt()), history, terms));
        from = event.happenedAt();
      }
      if (event.type() == EventType.ESCALATED) {
        level = event.level();
      }
    }
    Optional<Instant> stopped = history.stoppedAt();
    if (stopped.filter(from::isAfter).isEmpty()) {
      turns.add(turn(level, from, stopped, history, terms));
    }
    return turns;
  }

  private static LevelTime turn(
      int level, Instant from, Optional<Instant> until, TicketHistory history, ClockTerms terms) {
    Instant now = history.now().isBefore(from) ? from : history.now();
    Instant end = until.orElse(now);
    return new LevelTime(
        level,
        from,
        until,
        elapsed(terms.always(), from, end, history),
        elapsed(terms.takeCharge().time(), from, end, history));
  }

  private static long elapsed(BusinessTime time, Instant from, Instant end, TicketHistory history) {
    return time.elapsed(from, end, history.closed());
  }
}
