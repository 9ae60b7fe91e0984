package fr.vigie.availability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file: counts all, keeps the first thousand. */
final class LineFaults {
  private static final int MOST_KEPT = 1_000;

  private final List<LineFault> kept = new ArrayList<>();
  private long count;

  void add(long line, LineFault.Reason reason, String detail) {
    count++;
    if (kept.size() < MOST_KEPT) {
      kept.add(new LineFault(line, reason, detail));
    }
  }

  /** Refuses the file if anything was wrong. */
  void refuseIfAny() {
    if (count > 0) {
      kept.sort(Comparator.comparingLong(LineFault::line));
      throw new StatusLogRefused(count, kept);
    }
  }
}
