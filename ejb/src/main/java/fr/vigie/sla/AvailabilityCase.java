package fr.vigie.sla;

import java.util.List;

/**
 * All that a statement is computed from: plain values without hidden state. A signed report carries
 * its case as evidence, and whoever computes the statement of that case again must find the same
 * figures.
 *
 * @param service the code of the service
 * @param reading how months and years are cut
 * @param facts what is known of the service
 * @param commitments in the order of the contract; none for a service that is measured but not
 *     judged
 * @param asOf epoch second of "now": nothing from there on is judged, neither up nor unknown
 * @param closed whether the facts of the period are settled; an open period is provisional
 */
public record AvailabilityCase(
    String service,
    Reading reading,
    ServiceFacts facts,
    List<CommitmentFacts> commitments,
    long asOf,
    boolean closed) {
  public AvailabilityCase {
    commitments = List.copyOf(commitments);
  }

  /** Whether the figures of a period may still move. */
  public boolean isProvisional(StatementPeriod period) {
    return !closed
        || period.kind() == StatementPeriod.Kind.YEAR_TO_DATE
        || asOf < reading.span(period).end();
  }
}
