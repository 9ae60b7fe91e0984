package fr.vigie.sla.incident;

import fr.vigie.time.Spans;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the events of a ticket say until some instant, in the order in which they happened. When
 * they were recorded plays no part, so that a fact told late gives the same clocks as one told at
 * once.
 */
public final class TicketHistory {
  private static final Comparator<TicketEvent> IN_TIME =
      Comparator.comparing(TicketEvent::happenedAt).thenComparing(TicketEvent::number);
  private static final Set<EventType> TAKING =
      EnumSet.of(EventType.TAKEN_IN_CHARGE, EventType.REGISTERED);
  private static final Set<EventType> ENDING = EnumSet.of(EventType.RESTORED, EventType.CLOSED);

  /** All events, corrected, in time; also those after the instant. */
  private final List<TicketEvent> all;

  private final List<TicketEvent> events;
  private final Instant now;
  private final List<SeveritySpan> severities = new ArrayList<>();
  private Spans waits = Spans.NONE;
  private Spans closed = Spans.NONE;
  private Instant stoppedAt;
  private Instant waitingSince;
  private TicketStatus status = TicketStatus.DECLARED;

  /**
   * A severity and the time during which it held.
   *
   * @param until null for the one that holds now
   */
  public record SeveritySpan(Severity severity, Instant from, Instant until) {}

  private TicketHistory(List<TicketEvent> all, Instant now) {
    this.all = all;
    this.now = now;
    this.events =
        all.get(all.size() - 1).happenedAt().isAfter(now)
            ? all.stream().filter(event -> !event.happenedAt().isAfter(now)).toList()
            : all;
    events.forEach(this::read);
    if (waitingSince != null) {
      waits = waits.union(Spans.of(waitingSince, now));
    }
  }

  /**
   * Reads events, in any order, as they stand at an instant, which is cut to the second.
   *
   * @throws IllegalArgumentException if nothing was declared
   */
  public static TicketHistory of(List<TicketEvent> events, Instant now) {
    List<TicketEvent> inTime = corrected(events).stream().sorted(IN_TIME).toList();
    if (inTime.stream().noneMatch(event -> event.type() == EventType.DECLARED)) {
      throw new IllegalArgumentException("a ticket begins with its declaration");
    }
    return new TicketHistory(inTime, now.truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * Reads what happened before an instant, in any order, as it stood then; what happened at that
   * very instant is left out. Empty if nothing was declared before it.
   */
  public static Optional<TicketHistory> before(List<TicketEvent> events, Instant end) {
    List<TicketEvent> known =
        corrected(events).stream()
            .filter(event -> event.happenedAt().isBefore(end))
            .sorted(IN_TIME)
            .toList();
    return known.stream().anyMatch(event -> event.type() == EventType.DECLARED)
        ? Optional.of(new TicketHistory(known, end.truncatedTo(ChronoUnit.SECONDS)))
        : Optional.empty();
  }

  /** The same ticket as it stood at an earlier instant. */
  TicketHistory at(Instant earlier) {
    return new TicketHistory(all, earlier);
  }

  private static List<TicketEvent> corrected(List<TicketEvent> events) {
    if (events.stream().noneMatch(event -> event.type() == EventType.TIME_CORRECTED)) {
      return events;
    }
    Map<Integer, Instant> times = new HashMap<>();
    events.stream()
        .filter(event -> event.type() == EventType.TIME_CORRECTED)
        .sorted(Comparator.comparing(TicketEvent::number))
        .forEach(event -> times.put(event.refersTo(), event.happenedAt()));
    return events.stream()
        .filter(event -> event.type() != EventType.TIME_CORRECTED)
        .map(event -> event.at(times.getOrDefault(event.number(), event.happenedAt())))
        .toList();
  }

  private void read(TicketEvent event) {
    Instant at = event.happenedAt();
    switch (event.type()) {
      case DECLARED, SEVERITY_CHANGED -> weigh(event.severity(), at);
      case WAIT_STARTED -> waitingSince = waitingSince == null ? at : waitingSince;
      case WAIT_ENDED -> endWait(at);
      case RESTORED, CLOSED -> {
        endWait(at);
        stoppedAt = stoppedAt == null ? at : stoppedAt;
      }
      case REOPENED -> reopen(at);
      default -> {
        // changes no clock
      }
    }
    TicketStatus.after(event.type())
        .filter(reached -> reached.compareTo(status) > 0)
        .ifPresent(reached -> status = reached);
  }

  private void weigh(Severity severity, Instant at) {
    if (!severities.isEmpty()) {
      SeveritySpan last = severities.remove(severities.size() - 1);
      severities.add(new SeveritySpan(last.severity(), last.from(), at));
    }
    severities.add(new SeveritySpan(severity, at, null));
  }

  private void endWait(Instant at) {
    if (waitingSince != null) {
      waits = waits.union(Spans.of(waitingSince, at));
      waitingSince = null;
    }
  }

  private void reopen(Instant at) {
    if (stoppedAt != null) {
      closed = closed.union(Spans.of(stoppedAt, at));
      stoppedAt = null;
    }
    status = first(TAKING).isPresent() ? TicketStatus.TAKEN_IN_CHARGE : TicketStatus.DECLARED;
  }

  /** The first declaration. */
  public Instant declaredAt() {
    return all.stream()
        .filter(event -> event.type() == EventType.DECLARED)
        .findFirst()
        .orElseThrow()
        .happenedAt();
  }

  /** When it was first passed on to the operator. */
  public Optional<Instant> transmittedAt() {
    return first(EnumSet.of(EventType.TRANSMITTED));
  }

  /** When the operator first recorded a ticket of its own. */
  public Optional<Instant> registeredAt() {
    return first(EnumSet.of(EventType.REGISTERED));
  }

  /**
   * When it was effectively taken in charge: at the first taking in charge or registration by the
   * operator, whichever came first, so that no time lies between the two clocks.
   */
  public Optional<Instant> takenAt() {
    return first(TAKING);
  }

  /** When it was restored, or closed without; empty while it is open, also after a reopening. */
  public Optional<Instant> stoppedAt() {
    return Optional.ofNullable(stoppedAt);
  }

  /** The severity that holds. */
  public Severity severity() {
    return severities.isEmpty()
        ? all.stream()
            .filter(event -> event.type() == EventType.DECLARED)
            .findFirst()
            .orElseThrow()
            .severity()
        : severities.get(severities.size() - 1).severity();
  }

  public TicketStatus status() {
    return status;
  }

  public boolean isWaiting() {
    return waitingSince != null;
  }

  /** Contested waits for the declarer, in seconds since the epoch. */
  public Spans waits() {
    return waits;
  }

  /** From restoration, or closing, to reopening: shown, and not counted. */
  public Spans closed() {
    return closed;
  }

  /** The level of support that has it. */
  public int level() {
    return events.stream()
        .filter(event -> event.type() == EventType.ESCALATED)
        .reduce((one, later) -> later)
        .map(TicketEvent::level)
        .orElse(1);
  }

  /** The instant until which this is told. */
  public Instant now() {
    return now;
  }

  /** The severities that held, in order of time. */
  public List<SeveritySpan> severities() {
    return List.copyOf(severities);
  }

  /** What happened until now, corrected, in order of time. */
  public List<TicketEvent> events() {
    return List.copyOf(events);
  }

  private Optional<Instant> first(Set<EventType> types) {
    return events.stream()
        .filter(event -> types.contains(event.type()))
        .findFirst()
        .map(TicketEvent::happenedAt);
  }

  /** What is odd about facts, by the number of their event. */
  public Map<Integer, Remark> remarks() {
    Map<Integer, Remark> remarks = new TreeMap<>();
    Instant declared = declaredAt();
    Optional<Instant> taken = takenAt();
    boolean restored = false;
    boolean waiting = false;
    for (TicketEvent event : events) {
      Instant at = event.happenedAt();
      if (TAKING.contains(event.type()) && at.isBefore(declared)) {
        remarks.put(event.number(), Remark.TAKEN_BEFORE_DECLARED);
      } else if (event.type() == EventType.TRANSMITTED && at.isBefore(declared)) {
        remarks.put(event.number(), Remark.TRANSMITTED_BEFORE_DECLARED);
      } else if (event.type() == EventType.RESTORED) {
        restoredRemark(at, declared, taken).ifPresent(odd -> remarks.put(event.number(), odd));
      } else if (isBeforeRestoration(event, restored)) {
        remarks.put(event.number(), Remark.NOT_RESTORED);
      } else if (event.type() == EventType.WAIT_STARTED) {
        remarks.put(event.number(), Remark.CONTESTED_WAIT);
      } else if (event.type() == EventType.WAIT_ENDED && !waiting) {
        remarks.put(event.number(), Remark.NO_WAIT);
      } else if (event.type() == EventType.SEVERITY_CHANGED && restored) {
        remarks.put(event.number(), Remark.REQUALIFIED_AFTERWARDS);
      }
      waiting =
          event.type() == EventType.WAIT_STARTED
              || (waiting
                  && event.type() != EventType.WAIT_ENDED
                  && !ENDING.contains(event.type()));
      restored =
          event.type() == EventType.RESTORED || (restored && event.type() != EventType.REOPENED);
    }
    return remarks;
  }

  private static boolean isBeforeRestoration(TicketEvent event, boolean restored) {
    return !restored && (event.type() == EventType.CONFIRMED || event.type() == EventType.CLOSED);
  }

  private static Optional<Remark> restoredRemark(
      Instant at, Instant declared, Optional<Instant> taken) {
    if (at.isBefore(declared)) {
      return Optional.of(Remark.RESTORED_BEFORE_DECLARED);
    }
    return taken.isEmpty() || at.isBefore(taken.orElseThrow())
        ? Optional.of(Remark.RESTORED_BEFORE_TAKEN)
        : Optional.empty();
  }
}
