package fr.vigie.web.api;

import fr.vigie.incident.IncidentView.ClockView;
import fr.vigie.sla.incident.ClockFigures;
import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockState;
import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.time.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Clocks of tickets as the interface tells them; durations are whole seconds. */
final class ClockShapes {
  private ClockShapes() {}

  record Clock(
      ClockKind kind,
      String target,
      Binding binding,
      @Called("target_s") long targetSeconds,
      Optional<Instant> startedAt,
      Optional<Instant> dueAt,
      Optional<Instant> metAt,
      @Called("consumed_s") long consumedSeconds,
      @Called("remaining_s") long remainingSeconds,
      boolean running,
      Optional<Instant> nextChangeAt,
      Optional<Instant> resumesAt,
      ClockState state,
      @Called("contested_s") long contestedSeconds,
      @Called("closed_s") long closedSeconds,
      WithoutWaits withoutWaits,
      List<ClockStep> steps) {}

  record WithoutWaits(
      Optional<Instant> dueAt,
      @Called("consumed_s") long consumedSeconds,
      @Called("remaining_s") long remainingSeconds,
      ClockState state) {}

  record ClockStep(String rule, String citation, String result) {}

  static Clock of(ClockView view) {
    return of(view.clock(), view.steps());
  }

  static Clock of(IncidentClock clock, List<Step> steps) {
    ClockFigures figures = clock.figures();
    ClockFigures without = clock.withoutWaits();
    return new Clock(
        clock.kind(),
        clock.target().code(),
        clock.target().binding(),
        figures.targetSeconds(),
        clock.startedAt(),
        figures.dueAt(),
        clock.metAt(),
        figures.consumedSeconds(),
        figures.remainingSeconds(),
        clock.running(),
        clock.nextChangeAt(),
        clock.resumesAt(),
        figures.state(),
        clock.contestedSeconds(),
        clock.closedSeconds(),
        new WithoutWaits(
            without.dueAt(),
            without.consumedSeconds(),
            without.remainingSeconds(),
            without.state()),
        steps.stream()
            .map(step -> new ClockStep(step.rule(), step.citation(), step.result()))
            .toList());
  }
}
