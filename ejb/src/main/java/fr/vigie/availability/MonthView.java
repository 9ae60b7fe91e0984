package fr.vigie.availability;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of a service: whether its facts are settled, and what its statement said each time.
 *
 * @param over whether its last day has ended in the service's zone
 * @param closed whether its facts are settled
 * @param closedAt since when; null while it is open
 * @param kept the statements kept so far, the oldest first; while the month is closed, the last one
 *     counts
 */
public record MonthView(
    YearMonth month, boolean over, boolean closed, Instant closedAt, List<KeptView> kept) {
  public MonthView {
    kept = List.copyOf(kept);
  }

  /** How many statements the month has kept: what a change was made from. */
  public int version() {
    return kept.size();
  }

  /** The kept statement that counts; null while the month is open, or if it kept none. */
  public KeptView counting() {
    return closed && !kept.isEmpty() ? kept.get(kept.size() - 1) : null;
  }
}
