package fr.vigie.web.view;

import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.ClockState;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;

/**
 * One period of a request on its page.
 *
 * @param name which period, and of which document
 * @param deadline its date; how far it is counts only while something is owed
 * @param earliest before which nothing may be handed over, in words; empty if there is no such time
 * @param met when it was met, in words; empty if it was not
 */
public record ClockLine(
    Clock clock,
    String name,
    DeadlineView deadline,
    String earliest,
    String met,
    DerivationView derivation) {

  /** A period seen from now. */
  public static ClockLine of(Clock clock, String calendar, Instant now, Wording wording) {
    String kind = wording.constant(clock.kind());
    return new ClockLine(
        clock,
        clock.document() == null
            ? kind
            : wording.texts().text("request.document", kind, clock.document().substring(1)),
        DeadlineView.of(clock.dueAt(), now, wording),
        clock.earliest() == null ? "" : wording.dateTime(clock.earliest()),
        clock.metAt().map(wording::dateTime).orElse(""),
        DerivationView.of(
            clock.steps(), wording.texts().text("deadline.basis", calendar), wording));
  }

  /** The colour of its state. */
  public String tone() {
    return switch (clock.state()) {
      case RUNNING -> deadline.state() == DeadlineView.State.AHEAD ? "none" : "soon";
      case SUSPENDED -> "waiting";
      case OVERDUE, MET_LATE -> "late";
      case MET -> "kept";
    };
  }

  /** The drawing of its state. */
  public String icon() {
    return switch (clock.state()) {
      case RUNNING -> "hourglass";
      case SUSPENDED -> "pause";
      case OVERDUE, MET_LATE -> "alert";
      case MET -> "check";
    };
  }

  /** Whether it still stands still. */
  public boolean isSuspended() {
    return clock.state() == ClockState.SUSPENDED;
  }
}
