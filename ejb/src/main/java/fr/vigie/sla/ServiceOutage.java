package fr.vigie.sla;

import fr.vigie.time.Spans.Span;
import java.util.List;

/**
 * Time in a row in which the majority of users was without service, at any hour, cut to the period
 * of the statement.
 *
 * @param span from when to when
 * @param source how it is known
 * @param causes the ids of the outages by hand that touch it, in their order
 * @param mostUsersDown the largest share of users without service in it, in parts per million
 * @param excludedSeconds under agreed exclusions, at any hour
 * @param contestedSeconds under exclusions proposed or contested, at any hour
 * @param counts what it counts for each commitment
 */
public record ServiceOutage(
    Span span,
    OutageSource source,
    List<String> causes,
    int mostUsersDown,
    long excludedSeconds,
    long contestedSeconds,
    List<OutageCount> counts) {
  public ServiceOutage {
    causes = List.copyOf(causes);
    counts = List.copyOf(counts);
  }

  /** How long it lasted, at any hour, before exclusions. */
  public long grossSeconds() {
    return span.seconds();
  }
}
