package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTerms;
import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.IncidentClocks;
import fr.vigie.sla.incident.Remark;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.incident.TicketStatus;
import fr.vigie.time.OutsideCalendarException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A ticket that concerns the month, as it stood at the month's end.
 *
 * @param version label of the contract version that governs it; empty if none was in force
 * @param flow what it adds to the counts of the month
 * @param confirmedAt when the declarer, or level 1, agreed that it is restored
 * @param operatorRestoredAt when the operator says that it restored it
 * @param clocks of the severity that held
 * @param judged what the month made of its targets, those of earlier severities too
 * @param remarks what is odd about its facts
 * @param toldLate facts recorded more than an hour after they happened
 */
public record TicketLine(
    String ref,
    TicketKind kind,
    Severity severity,
    Optional<String> structure,
    Optional<String> version,
    TicketStatus status,
    Flow flow,
    Instant declaredAt,
    Optional<Instant> transmittedAt,
    Optional<Instant> registeredAt,
    Optional<Instant> takenAt,
    Optional<Instant> restoredAt,
    Optional<Instant> operatorRestoredAt,
    Optional<Instant> confirmedAt,
    Optional<Instant> closedAt,
    List<ClockTold> clocks,
    List<EarlierMiss> earlierMisses,
    List<TargetJudged> judged,
    long waitSeconds,
    List<LevelShare> levels,
    List<Remark> remarks,
    int toldLate) {
  private static final Duration PROMPT = Duration.ofHours(1);

  public TicketLine {
    clocks = List.copyOf(clocks);
    earlierMisses = List.copyOf(earlierMisses);
    judged = List.copyOf(judged);
    levels = List.copyOf(levels);
    remarks = List.copyOf(remarks);
  }

  /** What the month made of a target. */
  public record TargetJudged(String target, Outcome counted, Outcome withoutWaits) {}

  static TicketLine of(TicketMonth ticket) {
    TicketHistory end = ticket.end();
    return new TicketLine(
        ticket.ticket().ref(),
        ticket.ticket().kind(),
        ticket.severity(),
        ticket.ticket().structure(),
        ticket.terms().map(ClockTerms::version),
        end.status(),
        Flow.NONE.plus(ticket),
        end.declaredAt(),
        end.transmittedAt(),
        end.registeredAt(),
        end.takenAt(),
        end.stoppedAt(),
        OperatorTally.restoredByOperator(ticket),
        OperatorTally.confirmed(ticket),
        ticket.closedAt(),
        asked(ticket, clocks -> clocks.all().stream().map(ClockTold::of).toList()),
        asked(ticket, clocks -> clocks.earlierBreaches().stream().map(EarlierMiss::of).toList()),
        ticket.judgements().stream()
            .map(one -> new TargetJudged(one.target().code(), one.counted(), one.withoutWaits()))
            .toList(),
        ticket.waits().seconds(),
        LevelShare.of(ticket),
        end.remarks().values().stream().distinct().sorted().toList(),
        (int) end.events().stream().filter(TicketLine::isLate).count());
  }

  private static <T> List<T> asked(TicketMonth ticket, Function<IncidentClocks, List<T>> question) {
    try {
      return ticket
          .terms()
          .map(known -> IncidentClocks.of(ticket.ticket().kind(), ticket.end(), known))
          .map(question)
          .orElse(List.of());
    } catch (OutsideCalendarException outside) {
      return List.of();
    }
  }

  private static boolean isLate(TicketEvent event) {
    return event.type() != EventType.TIME_CORRECTED
        && event.recordedAt().isAfter(event.happenedAt().plus(PROMPT));
  }

  /** The clock of a kind; empty for the GTR of a request, or without a contract. */
  public Optional<ClockTold> clock(ClockKind asked) {
    return clocks.stream().filter(clock -> clock.kind() == asked).findFirst();
  }

  /** Whether a target of it was missed, under whatever severity. */
  public boolean isMissed() {
    return !earlierMisses.isEmpty()
        || clocks.stream().anyMatch(clock -> clock.outcome() == Outcome.MISSED);
  }
}
