package fr.vigie.sla.support;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A ticket that waited for its declarer in the month.
 *
 * @param seconds waited in the month, whatever the hours
 * @param clocks of which waits took some time, each counted both ways
 */
public record WaitingTicket(String ref, Severity severity, long seconds, List<ClockTold> clocks) {
  public WaitingTicket {
    clocks = List.copyOf(clocks);
  }

  static WaitingTicket of(TicketLine line) {
    return new WaitingTicket(
        line.ref(),
        line.severity(),
        line.waitSeconds(),
        line.clocks().stream().filter(clock -> clock.contestedSeconds() > 0).toList());
  }

  /** The clock of a kind, if waits took some of its time. */
  public Optional<ClockTold> clock(ClockKind kind) {
    return clocks.stream().filter(clock -> clock.kind() == kind).findFirst();
  }

  /** Whether one of these clocks missed its date. */
  public boolean isMissed() {
    return clocks.stream().anyMatch(clock -> clock.outcome() == Outcome.MISSED);
  }
}
