package fr.vigie.contract;

import fr.vigie.sla.incident.WarningPoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The chain of escalation of a contract version: who is told of a clock from which of its points
 * on.
 *
 * @param contractVersion whose tickets it is for: those declared while that version was in force
 * @param savedAt empty for one that nobody has saved
 * @param steps in the order in which a clock reaches them
 * @param version to send back with a change; 0 for one that nobody has saved
 */
public record EscalationView(
    UUID contractVersion, Optional<Instant> savedAt, List<Step> steps, int version) {
  public EscalationView {
    steps = List.copyOf(steps);
  }

  static EscalationView empty(UUID contractVersion) {
    return new EscalationView(contractVersion, Optional.empty(), List.of(), 0);
  }

  /** Who somebody is in the chain. */
  public enum Level {
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    MANAGEMENT
  }

  /**
   * A step of the chain.
   *
   * @param job the function that is told, in words; no person's name
   */
  public record Step(WarningPoint point, Level level, String job, String email) {}

  /** The steps that a clock has reached at one of its points. */
  public List<Step> reached(WarningPoint point) {
    return steps.stream().filter(step -> step.point().compareTo(point) <= 0).toList();
  }

  /** The minutes after a breach at which somebody comes in. */
  public List<Integer> minutesAfter() {
    return steps.stream()
        .map(step -> step.point().minutesAfter())
        .filter(minutes -> minutes > 0)
        .distinct()
        .toList();
  }
}
