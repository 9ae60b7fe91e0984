package fr.vigie.sla;

import fr.vigie.time.Spans.Span;
import java.util.List;

/**
 * What a period says of a service.
 *
 * @param service the code of the service
 * @param period the period
 * @param span its seconds
 * @param asOf epoch second of "now"; nothing from there on is judged
 * @param commitments one statement each, in the order of the case
 * @param outages of the period, in order of time, at any hour
 * @param coverage how much of the period is known
 * @param provisional whether the period is not over or its facts are not closed
 * @param verdict the worst of the commitments in force; undetermined if there are none
 */
public record AvailabilityStatement(
    String service,
    StatementPeriod period,
    Span span,
    long asOf,
    List<CommitmentStatement> commitments,
    List<ServiceOutage> outages,
    Coverage coverage,
    boolean provisional,
    Verdict verdict) {
  public AvailabilityStatement {
    commitments = List.copyOf(commitments);
    outages = List.copyOf(outages);
  }
}
