package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;

/**
 * How much of a period is known, at any hour and before exclusions. Only past seconds count.
 *
 * @param knownSeconds seconds in which the service was certainly up or certainly down
 * @param unknownSeconds all other past seconds
 * @param known from the first known second to the last; null if none is
 */
public record Coverage(long knownSeconds, long unknownSeconds, Span known) {

  static Coverage of(Unavailability service, Span period) {
    Spans past = service.past().intersect(Spans.of(period.start(), period.end()));
    Spans known = past.subtract(service.gross().unknown());
    return new Coverage(
        known.seconds(),
        past.seconds() - known.seconds(),
        known.isEmpty() ? null : new Span(known.start(0), known.end(known.size() - 1)));
  }
}
