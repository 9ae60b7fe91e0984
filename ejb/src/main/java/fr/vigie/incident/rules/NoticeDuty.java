package fr.vigie.incident.rules;

import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the Structures are to be told of an incident: annex 1 says "mail lorsque le service a un
 * incident: oui". They are told of the last of three acts; whoever is told that the service works
 * again need not hear any more that somebody takes care of it. What came before a reopening is not
 * told of either.
 *
 * @param event number of the act
 * @param happenedAt when it happened, as it was last corrected
 */
public record NoticeDuty(NoticeMoment moment, int event, Instant happenedAt) {
  private static final Set<EventType> TAKING =
      Set.of(EventType.TAKEN_IN_CHARGE, EventType.REGISTERED);

  /**
   * What is to be told of; empty for a request, and if the last act is settled.
   *
   * @param settled numbers of the events of which the Structures were told, or will not be
   */
  public static Optional<NoticeDuty> of(
      TicketKind kind, Collection<TicketEvent> events, Set<Integer> settled) {
    return kind == TicketKind.REQUEST
        ? Optional.empty()
        : lastAct(events).filter(last -> !settled.contains(last.event()));
  }

  private static Optional<NoticeDuty> lastAct(Collection<TicketEvent> events) {
    Map<Integer, Instant> corrected = new HashMap<>();
    events.stream()
        .filter(event -> event.type() == EventType.TIME_CORRECTED)
        .sorted(Comparator.comparing(TicketEvent::number))
        .forEach(event -> corrected.put(event.refersTo(), event.happenedAt()));
    List<TicketEvent> inTime =
        events.stream()
            .sorted(
                Comparator.comparing((TicketEvent event) -> at(event, corrected))
                    .thenComparing(TicketEvent::number))
            .toList();
    NoticeDuty last = null;
    boolean taken = false;
    for (TicketEvent event : inTime) {
      boolean again = taken && TAKING.contains(event.type());
      taken |= TAKING.contains(event.type());
      if (event.type() == EventType.REOPENED) {
        last = null;
      } else if (!again && moment(event.type()).isPresent()) {
        last =
            new NoticeDuty(
                moment(event.type()).orElseThrow(), event.number(), at(event, corrected));
      }
    }
    return Optional.ofNullable(last);
  }

  private static Instant at(TicketEvent event, Map<Integer, Instant> corrected) {
    return corrected.getOrDefault(event.number(), event.happenedAt());
  }

  private static Optional<NoticeMoment> moment(EventType type) {
    return switch (type) {
      case TAKEN_IN_CHARGE, REGISTERED -> Optional.of(NoticeMoment.TAKEN_IN_CHARGE);
      case WORKAROUND_PROPOSED -> Optional.of(NoticeMoment.WORKAROUND);
      case RESTORED -> Optional.of(NoticeMoment.RESTORED);
      default -> Optional.empty();
    };
  }
}
