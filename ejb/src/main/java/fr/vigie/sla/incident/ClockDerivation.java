package fr.vigie.sla.incident;

import fr.vigie.sla.incident.TicketHistory.SeveritySpan;
import fr.vigie.time.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells how a clock came to its date, for the bundles to put into words. Each step leads to an
 * instant: the declaration, the start, then the due instant.
 */
final class ClockDerivation {
  private static final String CONVENTION = "convention 1901913";

  private final TicketHistory history;
  private final ClockTerms terms;
  private final IncidentClock clock;
  private final List<Step> steps = new ArrayList<>();

  ClockDerivation(TicketHistory history, ClockTerms terms, IncidentClock clock) {
    this.history = history;
    this.terms = terms;
    this.clock = clock;
  }

  List<Step> steps() {
    step("version", terms.version(), history.declaredAt(), terms.version());
    severities();
    start();
    Instant due = clock.figures().dueAt().orElse(history.declaredAt());
    ClockTarget target = clock.target();
    step("target." + key(target.unit()), target.source(), due, target.amount());
    step("binding." + key(target.binding()), target.source(), due);
    step("window", CONVENTION, due, window(target));
    if (clock.closedSeconds() > 0) {
      step("closed", CONVENTION, due, (int) clock.closedSeconds());
    }
    if (clock.contestedSeconds() > 0) {
      step(
          "contested",
          CONVENTION,
          clock.withoutWaits().dueAt().orElse(due),
          (int) clock.contestedSeconds());
    }
    met();
    return List.copyOf(steps);
  }

  private void severities() {
    List<SeveritySpan> spans = history.severities();
    if (spans.isEmpty()) {
      step("severity." + key(history.severity()), CONVENTION, history.declaredAt());
    }
    for (SeveritySpan span : spans) {
      step("severity." + key(span.severity()), CONVENTION, span.from());
    }
  }

  private void start() {
    boolean ofTaking = clock.kind() == ClockKind.TAKE_CHARGE;
    if (clock.startedAt().isEmpty()) {
      step(
          ofTaking ? "start.not-transmitted" : "start.not-taken", CONVENTION, history.declaredAt());
      return;
    }
    String from =
        ofTaking ? key(terms.start()) : history.takenAt().isPresent() ? "taken" : "restored";
    step("start." + from, CONVENTION, clock.startedAt().orElseThrow());
  }

  private void met() {
    if (clock.metAt().isEmpty()) {
      return;
    }
    Instant met = clock.metAt().orElseThrow();
    String rule = clock.kind() == ClockKind.TAKE_CHARGE ? "met.taken" : "met.restored";
    boolean before = clock.startedAt().filter(met::isBefore).isPresent();
    step(before ? rule + ".before-start" : rule, CONVENTION, met);
  }

  private String window(ClockTarget target) {
    return target.unit() == ClockTarget.Unit.CALENDAR_DAYS
        ? terms.always().calendar().id()
        : terms.window(target.kind()).key();
  }

  private void step(String rule, String citation, Instant result, Object... args) {
    steps.add(new Step("incident." + rule, citation, List.of(args), result.toString()));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
