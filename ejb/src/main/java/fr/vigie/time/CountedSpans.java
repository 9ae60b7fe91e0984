package fr.vigie.time;

import java.util.Arrays;

/**
 * A set of spans with the seconds of the set before each, so that every instant has a
 * <em>position</em>: the seconds of the set before it. Each operation is a binary search.
 */
final class CountedSpans {

  static final CountedSpans NONE = new CountedSpans(Spans.NONE);

  private final Spans spans;

  /** Seconds before each span, and at the end their sum. */
  private final long[] before;

  CountedSpans(Spans spans) {
    this.spans = spans;
    before = new long[spans.size() + 1];
    for (int i = 0; i < spans.size(); i++) {
      before[i + 1] = before[i] + spans.end(i) - spans.start(i);
    }
  }

  Spans spans() {
    return spans;
  }

  /** The seconds of the whole set. */
  long total() {
    return before[spans.size()];
  }

  long position(long at) {
    int span = spans.firstEndingAfter(at);
    return before[span] + (span < spans.size() ? Math.max(0, at - spans.start(span)) : 0);
  }

  /** The earliest second with this position, which is from 1 to the total: often an end. */
  long earliestAt(long position) {
    int found = Arrays.binarySearch(before, position);
    int span = (found >= 0 ? found : -found - 1) - 1;
    return spans.start(span) + position - before[span];
  }

  /** The latest second with this position, which is from 0 to below the total: often a start. */
  long latestAt(long position) {
    int found = Arrays.binarySearch(before, position);
    int span = found >= 0 ? found : -found - 2;
    return spans.start(span) + position - before[span];
  }
}
