package fr.vigie.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * The open seconds of a calendar over all of its covered years, less those of pauses.
 *
 * <p>Elapsed time is a difference of positions and a due date is the instant of a position, so that
 * the laws between them hold by construction. Pauses are kept beside the calendar's own spans,
 * which are shared, so that a case with a few pauses costs a few steps.
 */
final class Timeline {

  private final WorkingCalendar calendar;
  private final long from;
  private final long until;
  private final CountedSpans open;

  /** What of the pauses lies within hours. */
  private final CountedSpans paused;

  private Timeline(WorkingCalendar calendar, CountedSpans open, CountedSpans paused) {
    this.calendar = calendar;
    this.open = open;
    this.paused = paused;
    from = calendar.coveredFrom().getEpochSecond();
    until = calendar.coveredUntil().getEpochSecond();
  }

  static Timeline of(WorkingCalendar calendar) {
    var builder = new Spans.Builder();
    LocalDate.of(calendar.firstYear(), 1, 1)
        .datesUntil(LocalDate.of(calendar.lastYear() + 1, 1, 1))
        .flatMap(day -> calendar.open(day).toList().stream())
        .forEach(span -> builder.add(span.start(), span.end()));
    return new Timeline(calendar, new CountedSpans(builder.build()), CountedSpans.NONE);
  }

  Timeline without(Spans pauses) {
    var all = pauses.union(paused.spans());
    var within = new Spans.Builder();
    for (var pause : all.toList()) {
      open.spans()
          .between(pause.start(), pause.end())
          .toList()
          .forEach(span -> within.add(span.start(), span.end()));
    }
    return new Timeline(calendar, open, new CountedSpans(within.build()));
  }

  /** The seconds that count between the beginning of the covered years and this one. */
  long position(long at) {
    check(at);
    return open.position(at) - paused.position(at);
  }

  /** The earliest second with this position: a closing rather than the next opening. */
  long earliestAt(long position) {
    if (position > total()) {
      throw outside(until);
    }
    if (position <= 0) {
      throw outside(from - 1);
    }
    return open.earliestAt(withPauses(position, false));
  }

  /** The latest second with this position: an opening rather than the last closing. */
  long latestAt(long position) {
    if (position < 0) {
      throw outside(from - 1);
    }
    if (position >= total()) {
      throw outside(until);
    }
    return open.latestAt(withPauses(position, true));
  }

  /** The position in the calendar's own hours, before or after a pause that begins just there. */
  private long withPauses(long position, boolean after) {
    long result = position;
    for (int i = 0; i < paused.spans().size(); i++) {
      long pause = open.position(paused.spans().start(i));
      if (pause > result || (pause == result && !after)) {
        break;
      }
      result += paused.spans().end(i) - paused.spans().start(i);
    }
    return result;
  }

  boolean isOpen(long at) {
    check(at);
    return open.spans().contains(at) && !paused.spans().contains(at);
  }

  /** Whether the second is open, or is the one at which an open span has just ended. */
  boolean isOpenOrClosing(long at) {
    return isOpen(at) || (at > from && isOpen(at - 1));
  }

  /** When open turns to closed or back next; empty if that does not happen in the covered years. */
  OptionalLong nextChange(long at) {
    long next = until;
    if (isOpen(at)) {
      var pauses = paused.spans();
      int pause = pauses.firstEndingAfter(at);
      long closing = open.spans().end(open.spans().firstEndingAfter(at));
      next = pause < pauses.size() ? Math.min(closing, pauses.start(pause)) : closing;
    } else if (position(at) < total()) {
      next = latestAt(position(at));
    }
    return next == until ? OptionalLong.empty() : OptionalLong.of(next);
  }

  Spans between(long start, long end) {
    check(start);
    check(end);
    return open.spans().between(start, end).subtract(paused.spans());
  }

  OutsideCalendarException outside(long at) {
    return new OutsideCalendarException(
        calendar.id(), Instant.ofEpochSecond(at), calendar.firstYear(), calendar.lastYear());
  }

  long until() {
    return until;
  }

  private long total() {
    return open.total() - paused.total();
  }

  private void check(long at) {
    if (at < from || at > until) {
      throw outside(at);
    }
  }
}
