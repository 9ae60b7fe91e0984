package fr.vigie.sla;

import fr.vigie.time.Spans;

/**
 * What is known of a service at the last second that is judged.
 *
 * @param kind up, down or unknown
 * @param since epoch second from which it has been so without a break; null if that was before
 *     everything that the facts are about
 */
public record StateNow(Kind kind, Long since) {
  /** The state of a service at one second. */
  public enum Kind {
    UP,
    DOWN,
    UNKNOWN
  }

  static StateNow of(Spans past, Spans down, Spans unknown) {
    if (past.isEmpty()) {
      return new StateNow(Kind.UNKNOWN, null);
    }
    long last = past.end(past.size() - 1) - 1;
    if (down.contains(last)) {
      return new StateNow(Kind.DOWN, start(past, down, last));
    }
    return unknown.contains(last)
        ? new StateNow(Kind.UNKNOWN, start(past, unknown, last))
        : new StateNow(Kind.UP, start(past, past.subtract(down).subtract(unknown), last));
  }

  private static Long start(Spans past, Spans state, long last) {
    long start = state.start(state.firstEndingAfter(last));
    return start == past.start(0) ? null : start;
  }
}
