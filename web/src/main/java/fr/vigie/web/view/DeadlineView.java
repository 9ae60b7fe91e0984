package fr.vigie.web.view;

import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A date by which something is due, as every page shows it.
 *
 * @param state how near it is
 * @param left "dans 3 jours", "dans 31 h", "échue hier"
 * @param date "mardi 7 avril 2026, 24:00"
 */
public record DeadlineView(State state, String left, String date) {
  private static final Duration SOON = Duration.ofDays(7);
  private static final Duration IN_HOURS = Duration.ofDays(2);

  /** How near a deadline is. */
  public enum State {
    /** More than a week ahead. */
    AHEAD,
    /** A week ahead or less. */
    SOON,
    /** Past: what happens at the very instant is late. */
    LATE,
    /** Something that was not possible earlier has become so. */
    OPEN
  }

  /**
   * A deadline seen from now.
   *
   * @param due instant from which it is late
   */
  public static DeadlineView of(Instant due, Instant now, Wording wording) {
    Duration left = Duration.between(now, due);
    State state =
        !now.isBefore(due) ? State.LATE : left.compareTo(SOON) > 0 ? State.AHEAD : State.SOON;
    return new DeadlineView(
        state,
        state == State.LATE ? late(due, now, wording) : ahead(left, due, now, wording),
        wording.due(due));
  }

  /**
   * The instant from which something is possible, seen from now. It cannot be missed.
   *
   * @param opens first instant at which it is possible
   */
  public static DeadlineView from(Instant opens, Instant now, Wording wording) {
    if (now.isBefore(opens)) {
      return new DeadlineView(
          State.AHEAD,
          ahead(Duration.between(now, opens), opens, now, wording),
          wording.dateTime(opens));
    }
    long days = ChronoUnit.DAYS.between(wording.day(opens), wording.day(now));
    return new DeadlineView(
        State.OPEN, wording.texts().text("deadline.open", days), wording.dateTime(opens));
  }

  private static String ahead(Duration left, Instant due, Instant now, Wording wording) {
    Texts texts = wording.texts();
    if (left.compareTo(IN_HOURS) >= 0) {
      return texts.text(
          "deadline.inDays", ChronoUnit.DAYS.between(wording.day(now), wording.lastDay(due)));
    }
    ChronoUnit unit =
        left.toHours() > 0
            ? ChronoUnit.HOURS
            : left.toMinutes() > 0 ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
    return texts.text("deadline.in", wording.duration(left.truncatedTo(unit).toSeconds()));
  }

  private static String late(Instant due, Instant now, Wording wording) {
    long days = ChronoUnit.DAYS.between(wording.lastDay(due), wording.day(now));
    return wording.texts().text("deadline.late", days);
  }
}
