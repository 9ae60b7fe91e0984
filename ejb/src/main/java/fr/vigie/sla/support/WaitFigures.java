package fr.vigie.sla.support;

/**
 * Waits for declarers, which the contract gives no ground to stop a clock for.
 *
 * @param tickets that waited in the month
 * @param seconds waited in the month, whatever the hours
 * @param changedVerdicts tickets of which a target is missed that would not be without the waits
 */
public record WaitFigures(int tickets, long seconds, int changedVerdicts) {
  static final WaitFigures NONE = new WaitFigures(0, 0, 0);

  WaitFigures plus(TicketLine line) {
    return line.waitSeconds() == 0
        ? this
        : new WaitFigures(
            tickets + 1, seconds + line.waitSeconds(), changedVerdicts + (isChanged(line) ? 1 : 0));
  }

  private static boolean isChanged(TicketLine line) {
    return line.earlierMisses().stream().anyMatch(EarlierMiss::byWaitsAlone)
        || line.clocks().stream()
            .anyMatch(
                clock ->
                    clock.outcome() == Outcome.MISSED
                        && clock.outcomeWithoutWaits() != Outcome.MISSED);
  }
}
