package fr.vigie.sla.incident;

import fr.vigie.sla.incident.TicketHistory.SeveritySpan;
import fr.vigie.time.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells how a clock came to its date, for the bundles to put into words. */
final class ClockDerivation {
  private static final String TABLE = "annex 2";
  private static final String NO_SUSPENSION = "1901913";

  private final TicketHistory history;
  private final ClockTerms terms;
  private final List<Step> steps = new ArrayList<>();

  ClockDerivation(TicketHistory history, ClockTerms terms) {
    this.history = history;
    this.terms = terms;
  }

  List<Step> steps(IncidentClock clock) {
    ClockTarget target = clock.target();
    step("version", terms.version(), "", terms.version());
    severity();
    start(clock);
    step(
        "target." + key(target.unit()),
        target.source(),
        seconds(clock.figures().targetSeconds()),
        target.amount(),
        key(target.severity()),
        key(target.binding()));
    step("window", TABLE, window(target).key(), window(target).key());
    if (clock.closedSeconds() > 0) {
      step("closed", TABLE, seconds(clock.closedSeconds()), clock.closedSeconds());
    }
    clock.figures().dueAt().ifPresent(due -> step("due", TABLE, due.toString(), due));
    if (clock.contestedSeconds() > 0) {
      contested(clock);
    }
    clock.metAt().ifPresent(met -> met(clock, met));
    return List.copyOf(steps);
  }

  private void severity() {
    List<SeveritySpan> spans = history.severities();
    for (int i = 1; i < spans.size(); i++) {
      SeveritySpan changed = spans.get(i);
      step(
          "severity",
          TABLE,
          changed.severity().name(),
          changed.from(),
          key(spans.get(i - 1).severity()),
          key(changed.severity()));
    }
  }

  private void start(IncidentClock clock) {
    boolean ofTaking = clock.kind() == ClockKind.TAKE_CHARGE;
    if (clock.startedAt().isEmpty()) {
      step(ofTaking ? "start.not-transmitted" : "start.not-taken", TABLE, "");
      return;
    }
    Instant at = clock.startedAt().orElseThrow();
    String from =
        ofTaking
            ? terms.start().name().toLowerCase(Locale.ROOT)
            : history.takenAt().isPresent() ? "taken" : "restored";
    step("start." + from, TABLE, at.toString(), at);
  }

  /** The contract has no ground to stop a clock: both figures are told. */
  private void contested(IncidentClock clock) {
    Instant due = clock.withoutWaits().dueAt().orElseThrow();
    step("contested", NO_SUSPENSION, due.toString(), clock.contestedSeconds(), due);
  }

  private void met(IncidentClock clock, Instant met) {
    boolean before = clock.startedAt().filter(met::isBefore).isPresent();
    String rule = clock.kind() == ClockKind.TAKE_CHARGE ? "met.taken" : "met.restored";
    step(before ? rule + ".before-start" : rule, TABLE, met.toString(), met);
  }

  private ClockTerms.Window window(ClockTarget target) {
    return target.unit() == ClockTarget.Unit.CALENDAR_DAYS
        ? new ClockTerms.Window("ALWAYS", terms.always())
        : terms.window(target.kind());
  }

  private void step(String rule, String citation, String result, Object... args) {
    steps.add(new Step("incident." + rule, citation, List.of(args), result));
  }

  private static String seconds(long seconds) {
    return "PT" + seconds + "S";
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
