package fr.vigie.web.view;

import fr.vigie.sla.incident.ClockState;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.time.Step;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;

/**
 * A clock of a ticket as every page shows it: the committed time that is left, when it stops and
 * resumes, and the date.
 *
 * @param name what it measures, and what that is worth
 * @param left "02:05:10", or the time over it
 * @param line "s'arrête à 18:00, reprend lundi 4 mai 2026 à 08:00 · échéance …"
 * @param contested what the contested waits would change, in words; empty if there were none
 * @param consumedPercent of its target, 100 at most
 * @param derivation how it came to its date; null in lists
 */
public record CommittedClock(
    IncidentClock clock,
    String name,
    String left,
    String line,
    String contested,
    int consumedPercent,
    DerivationView derivation) {
  private static final String ON_CALL = "ON_CALL";
  private static final int WHOLE = 100;
  private static final int HALF = 50;
  private static final int DAY = 86_400;
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;

  /** A clock in a list. */
  public static CommittedClock of(IncidentClock clock, Instant now, Wording wording) {
    return of(clock, null, now, wording);
  }

  /** A clock with the way to its date. */
  public static CommittedClock of(
      IncidentClock clock, List<Step> steps, String contract, Instant now, Wording wording) {
    return of(
        clock,
        DerivationView.of(steps, wording.texts().text("ticket.clock.basis", contract), wording),
        now,
        wording);
  }

  private static CommittedClock of(
      IncidentClock clock, DerivationView derivation, Instant now, Wording wording) {
    return new CommittedClock(
        clock,
        name(clock.target(), wording.texts()),
        seconds(Math.abs(clock.figures().remainingSeconds()), wording),
        line(clock, now, wording),
        contested(clock, wording),
        (int)
            Math.min(
                WHOLE, WHOLE * clock.figures().consumedSeconds() / clock.figures().targetSeconds()),
        derivation);
  }

  private static String name(ClockTarget target, Texts texts) {
    return target.binding() == Binding.INFORMATION
        ? texts.text(
            target.code().endsWith(ON_CALL) ? "ticket.clock.onCall" : "ticket.clock.withoutOnCall",
            target.code().substring(0, target.code().indexOf('_')))
        : texts.text(
            "ticket.clock." + target.kind(), texts.text("ticket.binding." + target.binding()));
  }

  private static String line(IncidentClock clock, Instant now, Wording wording) {
    if (clock.startedAt().isEmpty()) {
      return wording.texts().text("ticket.notStarted." + clock.kind());
    }
    var parts = new StringJoiner(" · ");
    if (clock.metAt().isPresent()) {
      parts.add(
          wording
              .texts()
              .text(
                  "ticket.metIn",
                  wording.duration(clock.figures().consumedSeconds()),
                  wording.duration(clock.figures().targetSeconds())));
    } else {
      clock
          .nextChangeAt()
          .ifPresent(
              change ->
                  parts.add(
                      clock.running()
                          ? stops(change, clock, now, wording)
                          : wording.texts().text("ticket.resumes", when(change, now, wording))));
    }
    clock
        .figures()
        .dueAt()
        .ifPresent(due -> parts.add(wording.texts().text("ticket.due", when(due, now, wording))));
    return parts.toString();
  }

  private static String stops(Instant change, IncidentClock clock, Instant now, Wording wording) {
    return clock
        .resumesAt()
        .map(
            resumes ->
                wording
                    .texts()
                    .text(
                        "ticket.stops.resumes",
                        when(change, now, wording),
                        when(resumes, now, wording)))
        .orElseGet(() -> wording.texts().text("ticket.stops", when(change, now, wording)));
  }

  /** A time of today as a time of day, any other in full. */
  private static String when(Instant at, Instant now, Wording wording) {
    return wording.day(at).equals(wording.day(now))
        ? wording.texts().text("ticket.today", wording.time(at))
        : wording.dateTime(at);
  }

  private static String contested(IncidentClock clock, Wording wording) {
    return clock.contestedSeconds() == 0
        ? ""
        : wording
            .texts()
            .text(
                "ticket.contested",
                wording.duration(clock.contestedSeconds()),
                clock.withoutWaits().dueAt().map(wording::dateTime).orElse(""),
                wording
                    .texts()
                    .text("ticket.clock.state.contested." + clock.withoutWaits().state()));
  }

  /** Seconds as the countdown shows them: {@code 02:05:10}, {@code 89 j 23:59:59}. */
  private static String seconds(long seconds, Wording wording) {
    long days = seconds >= 4L * DAY ? seconds / DAY : 0;
    long rest = seconds - days * DAY;
    String clock = "%02d:%02d:%02d".formatted(rest / HOUR, rest % HOUR / MINUTE, rest % MINUTE);
    return days == 0 ? clock : wording.texts().text("ticket.days", days, clock);
  }

  /** Whether something is still owed by its date. */
  public boolean isLive() {
    return clock.isLive();
  }

  /** What its state is called. */
  public String state() {
    return (clock.isLive() ? "live." : "") + clock.figures().state();
  }

  /** The colour of its state. */
  public String tone() {
    return switch (clock.figures().state()) {
      case BREACHED -> "late";
      case KEPT -> "kept";
      case PAUSED -> "waiting";
      case RUNNING -> consumedPercent >= HALF ? "soon" : "none";
    };
  }

  /** The drawing of its state. */
  public String icon() {
    return switch (clock.figures().state()) {
      case BREACHED -> "alert";
      case KEPT -> "check";
      case PAUSED -> "pause";
      case RUNNING -> "hourglass";
    };
  }

  /** Whether the browser counts it down. */
  public boolean isTicking() {
    return clock.running() && clock.figures().state() != ClockState.KEPT;
  }
}
