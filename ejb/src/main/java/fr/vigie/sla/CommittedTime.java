package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;

/** The seconds of a commitment's window, told apart once, to be counted over many spans. */
final class CommittedTime {
  private final SecondsBetween committed;
  private final SecondsBetween elapsed;
  private final SecondsBetween gross;
  private final SecondsBetween excluded;
  private final SecondsBetween contested;
  private final SecondsBetween net;
  private final SecondsBetween unknown;

  CommittedTime(Spans window, Unavailability service) {
    Spans past = window.intersect(service.past());
    committed = new SecondsBetween(window);
    elapsed = new SecondsBetween(past);
    gross = new SecondsBetween(past.intersect(service.gross().down()));
    excluded = new SecondsBetween(past.intersect(service.excluded()));
    contested = new SecondsBetween(past.intersect(service.contested()));
    net = new SecondsBetween(past.intersect(service.net().down()));
    unknown = new SecondsBetween(past.intersect(service.net().unknown()));
  }

  Figures figures(Span span) {
    return new Figures(
        committed.count(span),
        elapsed.count(span),
        gross.count(span),
        excluded.count(span),
        contested.count(span),
        net.count(span),
        unknown.count(span));
  }
}
