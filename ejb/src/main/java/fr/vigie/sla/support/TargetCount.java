package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.Severity;

/**
 * How often a target was kept in a month.
 *
 * @param counted as the contract counts: waits for the declarer run on
 * @param withoutWaits the same if contested waits stopped clocks
 */
public record TargetCount(
    String target,
    ClockKind kind,
    Severity severity,
    Binding binding,
    Outcomes counted,
    Outcomes withoutWaits) {

  static TargetCount none(ClockTarget of) {
    return new TargetCount(
        of.code(), of.kind(), of.severity(), of.binding(), Outcomes.NONE, Outcomes.NONE);
  }

  TargetCount plus(Judgement judgement) {
    return new TargetCount(
        target,
        kind,
        severity,
        binding,
        counted.plus(judgement.counted()),
        withoutWaits.plus(judgement.withoutWaits()));
  }

  /** Whether the contract commits to it. */
  public boolean isContractual() {
    return binding == Binding.COMMITMENT;
  }
}
