package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.util.List;
import java.util.function.Predicate;

/**
 * When a service was unavailable, at any hour: before and after exclusions.
 *
 * @param past the seconds judged: the range of the facts, up to now
 * @param gross before any exclusion
 * @param net after the agreed exclusions
 * @param contested part of the net unavailability that would go if the exclusions that are proposed
 *     or contested were agreed
 * @param byHand seconds whose unavailability follows from the outages by hand alone
 */
record Unavailability(
    Spans past, ServiceState gross, ServiceState net, Spans contested, Spans byHand) {

  static Unavailability of(ServiceFacts facts, long asOf) {
    long start = facts.range().start();
    var judged = new Span(start, Math.max(start, Math.min(facts.range().end(), asOf)));
    var states = new PathStates(facts, judged);
    ServiceState gross = ServiceSweep.over(judged, states.without(state -> false), facts.shares());
    ServiceState net = gross;
    if (has(facts, state -> state == ExclusionState.AGREED)) {
      net =
          ServiceSweep.over(
              judged, states.without(state -> state == ExclusionState.AGREED), facts.shares());
    }
    Spans contested = Spans.NONE;
    if (has(facts, ExclusionState::isPending)) {
      List<ObservedPath> conceded = states.without(state -> state != ExclusionState.WITHDRAWN);
      contested = net.down().subtract(ServiceSweep.over(judged, conceded, facts.shares()).down());
    }
    Spans byHand =
        facts.outages().isEmpty()
            ? Spans.NONE
            : ServiceSweep.over(judged, states.byHandAlone(), facts.shares()).down();
    return new Unavailability(
        Spans.of(judged.start(), judged.end()), gross, net, contested, byHand);
  }

  /** The unavailability that the agreed exclusions take away. */
  Spans excluded() {
    return gross.down().subtract(net.down());
  }

  private static boolean has(ServiceFacts facts, Predicate<ExclusionState> state) {
    return facts.exclusions().stream().map(Exclusion::state).anyMatch(state);
  }
}
