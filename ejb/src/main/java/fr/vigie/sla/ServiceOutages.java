package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.util.List;

/** Lists the outages of a period with what each of them counts. */
final class ServiceOutages {
  private final Unavailability service;
  private final List<HandOutage> handOutages;
  private final SecondsBetween byHand;
  private final SecondsBetween excluded;
  private final SecondsBetween contested;
  private final List<Counter> counters;

  ServiceOutages(AvailabilityCase facts, Unavailability service) {
    this.service = service;
    handOutages = facts.facts().outages();
    byHand = new SecondsBetween(service.byHand());
    excluded = new SecondsBetween(service.excluded());
    contested = new SecondsBetween(service.contested());
    counters = facts.commitments().stream().map(c -> Counter.of(c, service)).toList();
  }

  List<ServiceOutage> in(Span period) {
    return service
        .gross()
        .down()
        .intersect(Spans.of(period.start(), period.end()))
        .toList()
        .stream()
        .map(this::outage)
        .toList();
  }

  private ServiceOutage outage(Span span) {
    List<String> causes =
        handOutages.stream()
            .filter(hand -> hand.span().start() < span.end() && span.start() < hand.span().end())
            .map(HandOutage::id)
            .toList();
    return new ServiceOutage(
        span,
        source(span, causes),
        causes,
        service.gross().shares().most(span.start(), span.end()),
        excluded.count(span.start(), span.end()),
        contested.count(span.start(), span.end()),
        counters.stream().map(counter -> counter.count(span)).toList());
  }

  private OutageSource source(Span span, List<String> causes) {
    if (causes.isEmpty()) {
      return OutageSource.OBSERVED;
    }
    return byHand.count(span.start(), span.end()) == span.seconds()
        ? OutageSource.BY_HAND
        : OutageSource.MIXED;
  }

  private record Counter(
      String commitment,
      SecondsBetween gross,
      SecondsBetween excluded,
      SecondsBetween contested,
      SecondsBetween net) {
    static Counter of(CommitmentFacts facts, Unavailability service) {
      Spans committed = facts.committed();
      return new Counter(
          facts.commitment().id(),
          new SecondsBetween(committed.intersect(service.gross().down())),
          new SecondsBetween(committed.intersect(service.excluded())),
          new SecondsBetween(committed.intersect(service.contested())),
          new SecondsBetween(committed.intersect(service.net().down())));
    }

    OutageCount count(Span span) {
      return new OutageCount(
          commitment,
          gross.count(span.start(), span.end()),
          excluded.count(span.start(), span.end()),
          contested.count(span.start(), span.end()),
          net.count(span.start(), span.end()));
    }
  }
}
