package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;

/**
 * A commitment with the time that it is about.
 *
 * @param commitment the window's name, T and ceilings
 * @param committed the committed seconds over the whole range of the facts, future ones included
 * @param covered the seconds in which a contract version with this commitment is in force
 */
public record CommitmentFacts(Commitment commitment, Spans committed, Spans covered) {
  /** Whether a contract version is in force over the whole of a span. */
  boolean covers(Span span) {
    return Spans.of(span.start(), span.end()).subtract(covered).isEmpty();
  }
}
