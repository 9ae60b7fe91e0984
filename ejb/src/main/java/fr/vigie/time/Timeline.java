package fr.vigie.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The open spans of a calendar over all of its covered years, with the open seconds before each.
 *
 * <p>Every instant has a <em>position</em>: the open seconds before it. Elapsed time is a
 * difference of positions and a due date is the instant of a position, so that the laws between
 * them hold by construction and each operation is a binary search.
 */
final class Timeline {

  private final WorkingCalendar calendar;
  private final long from;
  private final long until;
  private final Spans open;

  /** Open seconds before each span, and at the end their sum. */
  private final long[] before;

  private Timeline(WorkingCalendar calendar, Spans open) {
    this.calendar = calendar;
    this.open = open;
    from = calendar.coveredFrom().getEpochSecond();
    until = calendar.coveredUntil().getEpochSecond();
    before = new long[open.size() + 1];
    for (int i = 0; i < open.size(); i++) {
      before[i + 1] = before[i] + open.end(i) - open.start(i);
    }
  }

  static Timeline of(WorkingCalendar calendar) {
    var builder = new Spans.Builder();
    LocalDate.of(calendar.firstYear(), 1, 1)
        .datesUntil(LocalDate.of(calendar.lastYear() + 1, 1, 1))
        .flatMap(day -> calendar.open(day).toList().stream())
        .forEach(span -> builder.add(span.start(), span.end()));
    return new Timeline(calendar, builder.build());
  }

  Timeline without(Spans pauses) {
    return new Timeline(calendar, open.subtract(pauses));
  }

  /** The open seconds between the beginning of the covered years and this second. */
  long position(long at) {
    check(at);
    int span = open.firstEndingAfter(at);
    return before[span] + (span < open.size() ? Math.max(0, at - open.start(span)) : 0);
  }

  /** The earliest second with this position, which is above zero unless the sum overflowed. */
  long earliestAt(long position) {
    if (position <= 0 || position > before[open.size()]) {
      throw outside(until);
    }
    int found = Arrays.binarySearch(before, position);
    int span = (found >= 0 ? found : -found - 1) - 1;
    return open.start(span) + position - before[span];
  }

  /** The latest second with this position. */
  long latestAt(long position) {
    if (position < 0) {
      throw outside(from - 1);
    }
    int found = Arrays.binarySearch(before, position);
    int span = found >= 0 ? found : -found - 2;
    return open.start(span) + position - before[span];
  }

  boolean isOpen(long at) {
    check(at);
    return open.contains(at);
  }

  /** Whether the second is open, or is the one at which an open span has just ended. */
  boolean isOpenOrClosing(long at) {
    return isOpen(at) || open.contains(at - 1);
  }

  long nextOpening(long at) {
    check(at);
    int span = open.firstEndingAfter(at);
    if (span == open.size()) {
      throw outside(until);
    }
    return Math.max(at, open.start(span));
  }

  long nextClosing(long at) {
    if (!isOpen(at)) {
      return at;
    }
    long end = open.end(open.firstEndingAfter(at));
    if (end == until) {
      throw outside(until);
    }
    return end;
  }

  /** When open turns to closed or back next; empty if that does not happen in the covered years. */
  OptionalLong nextChange(long at) {
    boolean opened = isOpen(at);
    int span = open.firstEndingAfter(at);
    if (span == open.size() || (opened && open.end(span) == until)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(opened ? open.end(span) : open.start(span));
  }

  long lastClosing(long at) {
    check(at);
    int span = open.firstEndingAfter(at);
    if (span == 0) {
      throw outside(from - 1);
    }
    return open.end(span - 1);
  }

  Spans within(long start, long end) {
    check(start);
    check(end);
    return open.intersect(Spans.of(start, end));
  }

  private void check(long at) {
    if (at < from || at > until) {
      throw outside(at);
    }
  }

  private OutsideCalendarException outside(long at) {
    return new OutsideCalendarException(
        calendar.id(), Instant.ofEpochSecond(at), calendar.firstYear(), calendar.lastYear());
  }
}
