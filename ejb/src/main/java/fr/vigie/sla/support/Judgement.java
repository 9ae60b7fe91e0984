package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockFigures;
import fr.vigie.sla.incident.ClockState;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.EarlierBreach;
import fr.vigie.sla.incident.IncidentClock;
import fr.vigie.sla.incident.IncidentClocks;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.TicketKind;
import java.util.Map;
import java.util.TreeMap;

/**
 * What had become of a target of a ticket at some instant.
 *
 * @param counted as the contract counts: waits for the declarer run on
 * @param withoutWaits the same if contested waits stopped the clock
 */
record Judgement(ClockTarget target, Outcome counted, Outcome withoutWaits) {

  /**
   * Those of all targets of a ticket by their code: of the severity that holds, and what was missed
   * under another one before.
   *
   * @throws fr.vigie.time.OutsideCalendarException if a year that counts is not covered
   */
  static Map<String, Judgement> of(TicketKind kind, TicketHistory history, ClockTerms terms) {
    IncidentClocks clocks = IncidentClocks.of(kind, history, terms);
    Map<String, Judgement> judgements = new TreeMap<>();
    clocks.all().forEach(clock -> judgements.put(clock.target().code(), of(clock)));
    clocks
        .earlierBreaches()
        .forEach(breach -> judgements.merge(breach.target().code(), of(breach), Judgement::worst));
    return judgements;
  }

  private static Judgement of(IncidentClock clock) {
    return new Judgement(clock.target(), outcome(clock.figures()), outcome(clock.withoutWaits()));
  }

  private static Judgement of(EarlierBreach breach) {
    return new Judgement(
        breach.target(), Outcome.MISSED, breach.byWaitsAlone() ? Outcome.NONE : Outcome.MISSED);
  }

  static Outcome outcome(ClockFigures figures) {
    return figures.state() == ClockState.KEPT
        ? Outcome.KEPT
        : figures.state() == ClockState.BREACHED ? Outcome.MISSED : Outcome.UNDECIDED;
  }

  /** A target missed under a severity that came back stays missed. */
  private static Judgement worst(Judgement now, Judgement before) {
    return new Judgement(
        now.target(),
        before.counted(),
        before.withoutWaits() == Outcome.MISSED ? Outcome.MISSED : now.withoutWaits());
  }
}
