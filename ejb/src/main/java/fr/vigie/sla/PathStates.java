package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The state of every path after outages by hand and exclusions. Precedence for a second of a path:
 * exclusion (then it counts as up), outage by hand, observation, unknown. What concerns the whole
 * service concerns each of its paths.
 */
final class PathStates {
  private final ServiceFacts facts;
  private final Spans judged;

  /**
   * @param judged the seconds to judge; nothing outside them is kept
   */
  PathStates(ServiceFacts facts, Span judged) {
    this.facts = facts;
    this.judged = Spans.of(judged.start(), judged.end());
  }

  /** The states when the exclusions in certain states of agreement are subtracted. */
  List<ObservedPath> without(Predicate<ExclusionState> subtracted) {
    return facts.pathCodes().stream()
        .map(path -> observed(path))
        .map(this::withOutages)
        .map(path -> withExclusions(path, subtracted))
        .toList();
  }

  /** The states if everything had been up but for the outages by hand. */
  List<ObservedPath> byHandAlone() {
    return facts.pathCodes().stream()
        .map(path -> withOutages(new ObservedPath(path, judged, Spans.NONE)))
        .toList();
  }

  private ObservedPath observed(String path) {
    return facts.paths().stream()
        .filter(known -> known.path().equals(path))
        .findFirst()
        .map(
            known ->
                new ObservedPath(
                    path, known.up().intersect(judged), known.down().intersect(judged)))
        .orElseGet(() -> new ObservedPath(path, Spans.NONE, Spans.NONE));
  }

  private ObservedPath withOutages(ObservedPath path) {
    Spans byHand =
        spans(
            facts.outages().stream()
                .filter(outage -> outage.concerns(path.path()))
                .map(HandOutage::span));
    return byHand.isEmpty()
        ? path
        : new ObservedPath(path.path(), path.up().subtract(byHand), path.down().union(byHand));
  }

  private ObservedPath withExclusions(ObservedPath path, Predicate<ExclusionState> subtracted) {
    Spans excluded =
        spans(
            facts.exclusions().stream()
                .filter(exclusion -> subtracted.test(exclusion.state()))
                .filter(exclusion -> exclusion.concerns(path.path()))
                .map(Exclusion::span));
    return excluded.isEmpty()
        ? path
        : new ObservedPath(path.path(), path.up().union(excluded), path.down().subtract(excluded));
  }

  private Spans spans(Stream<Span> spans) {
    return Spans.union(spans.map(span -> Spans.of(span.start(), span.end())).toList())
        .intersect(judged);
  }
}
