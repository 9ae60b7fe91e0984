package fr.vigie.sla.support;

/**
 * The operator's times beside ours. Seconds of both readings are those of the time to take charge;
 * those of the gaps are of all hours.
 *
 * @param fromDeclaration incidents taken in charge in the month, measured from their declaration to
 *     level 1
 * @param fromTransmission the same, measured from their transmission to the operator
 * @param registration from the taking in charge that we know to the operator's own ticket
 * @param restoration from the restoration that the operator tells to our confirmation
 */
public record OperatorFigures(
    Taking fromDeclaration, Taking fromTransmission, Gap registration, Gap restoration) {

  /**
   * One reading of the declaration.
   *
   * @param tickets that can be measured so
   */
  public record Taking(int tickets, int kept, int missed, long seconds, long longestSeconds) {
    static final Taking NONE = new Taking(0, 0, 0, 0, 0);

    Taking plus(Outcome outcome, long more) {
      return new Taking(
          tickets + 1,
          kept + (outcome == Outcome.KEPT ? 1 : 0),
          missed + (outcome == Outcome.MISSED ? 1 : 0),
          seconds + more,
          Math.max(longestSeconds, more));
    }

    /** Rounded down; 0 if nothing was measured. */
    public long averageSeconds() {
      return tickets == 0 ? 0 : seconds / tickets;
    }
  }

  /**
   * A gap between two tellings of the same thing.
   *
   * @param tickets of which both are known
   * @param longestSeconds the longest, whichever came first
   */
  public record Gap(int tickets, long seconds, long longestSeconds) {
    static final Gap NONE = new Gap(0, 0, 0);

    Gap plus(long more) {
      long size = Math.abs(more);
      return new Gap(tickets + 1, seconds + size, Math.max(longestSeconds, size));
    }

    /** Rounded down; 0 if nothing was measured. */
    public long averageSeconds() {
      return tickets == 0 ? 0 : seconds / tickets;
    }
  }
}
