package fr.vigie.incident.rules;

import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import java.time.Instant;
import java.util.ArrayList;
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
 * again need not hear any more that somebody takes care of it, or of a way round. What came before
 * a reopening is not told of either, and nothing is once the ticket is closed: mails about what is
 * over alarm. That one Structure confirmed the restoration tells the others nothing.
 *
 * @param event number of the act
 * @param happenedAt when it happened, as it was last corrected
 */
public record NoticeDuty(NoticeMoment moment, int event, Instant happenedAt) {
  /**
   * What is to be told of; empty for a request, for a part of a larger ticket, which tells for it,
   * for a closed ticket, and if the last act is settled.
   *
   * @param part whether the ticket is a part of a larger one
   * @param settled numbers of the events of which the Structures were told, or will not be
   */
  public static Optional<NoticeDuty> of(
      TicketKind kind, boolean part, Collection<TicketEvent> events, Set<Integer> settled) {
    return isSilent(kind, part) ? Optional.empty() : read(events, settled).owed();
  }

  /**
   * What was still to be told of when the ticket was closed, each time that it was, the first time
   * first.
   *
   * @param part whether the ticket is a part of a larger one
   * @param settled numbers of the events of which the Structures were told, or will not be
   */
  public static List<NoticeDuty> untold(
      TicketKind kind, boolean part, Collection<TicketEvent> events, Set<Integer> settled) {
    return isSilent(kind, part) ? List.of() : List.copyOf(read(events, settled).untold);
  }

  private static boolean isSilent(TicketKind kind, boolean part) {
    return kind == TicketKind.REQUEST || part;
  }

  private static Story read(Collection<TicketEvent> events, Set<Integer> settled) {
    Map<Integer, Instant> corrected = new HashMap<>();
    events.stream()
        .filter(event -> event.type() == EventType.TIME_CORRECTED)
        .sorted(Comparator.comparing(TicketEvent::number))
        .forEach(event -> corrected.put(event.refersTo(), event.happenedAt()));
    var story = new Story(settled);
    events.stream()
        .sorted(
            Comparator.comparing((TicketEvent event) -> at(event, corrected))
                .thenComparing(TicketEvent::number))
        .forEach(event -> story.read(event, at(event, corrected)));
    return story;
  }

  private static Instant at(TicketEvent event, Map<Integer, Instant> corrected) {
    return corrected.getOrDefault(event.number(), event.happenedAt());
  }

  /** The acts of a ticket, read one after another in time. */
  private static final class Story {
    private final Set<Integer> settled;
    private final List<NoticeDuty> untold = new ArrayList<>();
    private NoticeDuty last;
    private boolean taken;
    private boolean closed;

    Story(Set<Integer> settled) {
      this.settled = settled;
    }

    void read(TicketEvent event, Instant at) {
      switch (event.type()) {
        case TAKEN_IN_CHARGE, REGISTERED -> {
          if (!taken) {
            act(NoticeMoment.TAKEN_IN_CHARGE, event, at);
          }
          taken = true;
        }
        case WORKAROUND_PROPOSED -> act(NoticeMoment.WORKAROUND, event, at);
        case RESTORED -> act(NoticeMoment.RESTORED, event, at);
        case CLOSED -> {
          owed().ifPresent(untold::add);
          closed = true;
        }
        case REOPENED -> {
          last = null;
          closed = false;
        }
        default -> {
          // nothing of which the Structures are told
        }
      }
    }

    private void act(NoticeMoment moment, TicketEvent event, Instant at) {
      if (moment == NoticeMoment.RESTORED || last == null || last.moment != NoticeMoment.RESTORED) {
        last = new NoticeDuty(moment, event.number(), at);
      }
    }

    Optional<NoticeDuty> owed() {
      return Optional.ofNullable(last).filter(act -> !closed && !settled.contains(act.event()));
    }
  }
}
