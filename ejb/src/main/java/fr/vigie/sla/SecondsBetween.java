package fr.vigie.sla;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;

/** Counts the seconds of a set between two instants in logarithmic time, for many such pairs. */
final class SecondsBetween {
  private final Spans spans;
  private final long[] before;

  SecondsBetween(Spans spans) {
    this.spans = spans;
    before = new long[spans.size() + 1];
    for (int i = 0; i < spans.size(); i++) {
      before[i + 1] = before[i] + spans.end(i) - spans.start(i);
    }
  }

  /** The seconds of the set that lie in a span. */
  long count(Span span) {
    return until(span.end()) - until(span.start());
  }

  private long until(long second) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.start(middle) < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : before[low] - Math.max(0, spans.end(low - 1) - second);
  }
}
