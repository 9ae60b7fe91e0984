package fr.vigie.sla.incident;

import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.time.BusinessDays;
import fr.vigie.time.BusinessTime;
import fr.vigie.time.WallClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Runs one target over what happened to a ticket. */
final class ClockRun {
  private final TicketHistory history;
  private final ClockTarget target;
  private final ClockTerms terms;
  private final BusinessTime time;
  private final Optional<Instant> start;
  private final Optional<Instant> met;

  ClockRun(TicketHistory history, ClockTarget target, ClockTerms terms) {
    this.history = history;
    this.target = target;
    this.terms = terms;
    this.time =
        target.unit() == Unit.CALENDAR_DAYS ? terms.always() : terms.window(target.kind()).time();
    this.start = target.kind() == ClockKind.TAKE_CHARGE ? declared() : taken();
    this.met = target.kind() == ClockKind.TAKE_CHARGE ? taken() : history.stoppedAt();
  }

  private Optional<Instant> declared() {
    return terms.start() == ClockTerms.Start.DECLARED
        ? Optional.of(history.declaredAt()).filter(at -> !at.isAfter(history.now()))
        : history.transmittedAt();
  }

  /** A ticket that was restored has been taken in charge, even if nobody wrote down when. */
  private Optional<Instant> taken() {
    return history.takenAt().or(history::stoppedAt);
  }

  IncidentClock clock() {
    BusinessTime counted = time.without(history.closed());
    ClockFigures figures = figures(counted, false);
    ClockFigures withoutWaits =
        history.waits().isEmpty()
            ? figures
            : figures(counted.without(history.waits()), history.isWaiting());
    boolean live = start.isPresent() && met.isEmpty();
    boolean running = live && time.isOpen(history.now());
    Optional<Instant> change = live ? time.nextChange(history.now()) : Optional.empty();
    return new IncidentClock(
        target,
        start,
        met,
        figures,
        withoutWaits,
        figures.consumedSeconds() - withoutWaits.consumedSeconds(),
        history.closed().isEmpty() ? 0 : elapsed(time) - figures.consumedSeconds(),
        running,
        change,
        running ? change.flatMap(time::nextChange) : Optional.empty());
  }

  /** When it passes these points; nothing if it has not begun, or is met. */
  List<ClockWarning> points(Collection<WarningPoint> asked) {
    if (start.isEmpty() || met.isPresent()) {
      return List.of();
    }
    BusinessTime counted = time.without(history.closed());
    Instant from = start.orElseThrow();
    long whole = seconds(from);
    Instant dueAt = counted.add(from, whole);
    return asked.stream()
        .map(point -> new ClockWarning(target, point, counted.add(from, used(point, whole)), dueAt))
        .toList();
  }

  /** What is used up at a point, in seconds of the window; parts of a second count as one. */
  private static long used(WarningPoint point, long whole) {
    return (whole * point.percent() + 99) / 100 + 60L * point.minutesAfter();
  }

  /**
   * The figures when nothing but this time counts.
   *
   * @param waiting whether it stands still now, whatever its window
   */
  private ClockFigures figures(BusinessTime counted, boolean waiting) {
    if (start.isEmpty()) {
      long seconds = seconds(history.declaredAt());
      return new ClockFigures(
          seconds,
          Optional.empty(),
          0,
          seconds,
          met.isPresent() ? ClockState.KEPT : ClockState.PAUSED);
    }
    long seconds = seconds(start.orElseThrow());
    Instant dueAt = counted.add(start.orElseThrow(), seconds);
    long consumed = elapsed(counted);
    return new ClockFigures(
        seconds, Optional.of(dueAt), consumed, seconds - consumed, state(dueAt, waiting));
  }

  private ClockState state(Instant dueAt, boolean waiting) {
    if (met.isPresent()) {
      return met.orElseThrow().isAfter(dueAt) ? ClockState.BREACHED : ClockState.KEPT;
    }
    if (history.now().isAfter(dueAt)) {
      return ClockState.BREACHED;
    }
    return !waiting && time.isOpen(history.now()) ? ClockState.RUNNING : ClockState.PAUSED;
  }

  private long elapsed(BusinessTime counted) {
    Instant end = met.orElse(history.now());
    return start.filter(end::isAfter).map(from -> counted.elapsed(from, end)).orElse(0L);
  }

  /** The target in seconds of its window. Days differ in length on the nights of clock changes. */
  private long seconds(Instant from) {
    return switch (target.unit()) {
      case MINUTES -> 60L * target.amount();
      case HOURS -> 3_600L * target.amount();
      case CALENDAR_DAYS -> sameTimeLater(from).getEpochSecond() - from.getEpochSecond();
      case BUSINESS_DAYS -> time.elapsed(from, BusinessDays.of(time).add(from, target.amount()));
    };
  }

  private Instant sameTimeLater(Instant from) {
    ZoneId zone = time.calendar().zone();
    return WallClock.instant(LocalDateTime.ofInstant(from, zone).plusDays(target.amount()), zone);
  }
}
