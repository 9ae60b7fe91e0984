package fr.vigie.web.page;

import fr.vigie.time.WallClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Which of two is meant where clocks show a time twice, in the night in which they go back. */
public enum Occurrence {
  /** Before they go back: in summer time. */
  FIRST,
  /** After: in winter time. */
  SECOND;

  /** Whether a time needs an occurrence to be an instant. */
  static boolean isNeeded(LocalDateTime typed, ZoneId zone) {
    return WallClock.instants(typed, zone).size() > 1;
  }

  /**
   * The instant that was typed.
   *
   * @param chosen null if nothing was chosen; without effect where a time comes once
   * @throws UnclearTime where clocks skip the time, or show it twice and nothing was chosen
   */
  static Instant instant(LocalDateTime typed, Occurrence chosen, ZoneId zone) {
    List<Instant> shown = WallClock.instants(typed, zone);
    if (shown.isEmpty() || (shown.size() > 1 && chosen == null)) {
      throw new UnclearTime(typed, shown.size() > 1);
    }
    return chosen == SECOND ? shown.get(shown.size() - 1) : shown.get(0);
  }
}
