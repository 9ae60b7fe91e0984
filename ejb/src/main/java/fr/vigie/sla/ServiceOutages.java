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
    counters =
        facts.commitments().stream()
            .map(
                about ->
                    new Counter(
                        about.commitment().id(), new CommittedTime(about.committed(), service)))
            .toList();
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
        excluded.count(span),
        contested.count(span),
        counters.stream().map(counter -> count(counter, span)).toList());
  }

  private OutageSource source(Span span, List<String> causes) {
    if (causes.isEmpty()) {
      return OutageSource.OBSERVED;
    }
    return byHand.count(span) == span.seconds() ? OutageSource.BY_HAND : OutageSource.MIXED;
  }

  private static OutageCount count(Counter counter, Span span) {
    Figures figures = counter.time().figures(span);
    return new OutageCount(
        counter.commitment(),
        figures.grossSeconds(),
        figures.excludedSeconds(),
        figures.contestedSeconds(),
        figures.netSeconds());
  }

  private record Counter(String commitment, CommittedTime time) {}
}
