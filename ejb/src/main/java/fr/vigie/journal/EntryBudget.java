package fr.vigie.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * How many refusals, or failed sign-ins, a node journals one by one in a minute: at most 20 of one
 * caller and 200 in all, so that whoever provokes them can neither fill the database nor hide among
 * the others for long. The rest is counted.
 */
final class EntryBudget {
  static final int PER_CALLER = 20;
  static final int IN_ALL = 200;

  private final Map<Object, Integer> taken = new HashMap<>();
  private Instant minute = Instant.MIN;
  private int all;
  private long omitted;

  /** Whether this one is journalled by itself. */
  synchronized boolean takes(Object caller, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      all = 0;
      taken.clear();
    }
    if (all < IN_ALL && taken.merge(caller, 1, Integer::sum) <= PER_CALLER) {
      all++;
      return true;
    }
    omitted++;
    return false;
  }

  /** How many were not taken since this was asked last. */
  synchronized long omitted() {
    long count = omitted;
    omitted = 0;
    return count;
  }
}
