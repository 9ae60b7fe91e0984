package fr.vigie.sla;

import fr.vigie.time.Spans;

/** Walks forward through a set of spans, telling where it is and when that changes. */
final class SpanCursor {
  private final Spans spans;
  private int index;
  private boolean inside;
  private long nextChange = Long.MIN_VALUE;

  SpanCursor(Spans spans) {
    this.spans = spans;
  }

  /**
   * Goes to a second that is not before the last one.
   *
   * @return whether the set has that second
   */
  boolean moveTo(long second) {
    if (second < nextChange) {
      return inside;
    }
    while (index < spans.size() && spans.end(index) <= second) {
      index++;
    }
    boolean left = index < spans.size();
    inside = left && spans.start(index) <= second;
    nextChange = inside ? spans.end(index) : left ? spans.start(index) : Long.MAX_VALUE;
    return inside;
  }

  boolean isInside() {
    return inside;
  }

  /** The first second after the current one at which the answer changes. */
  long nextChange() {
    return nextChange;
  }
}
