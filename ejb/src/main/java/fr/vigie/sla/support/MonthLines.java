package fr.vigie.sla.support;

import fr.vigie.sla.incident.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a month tells of each of its tickets, and what is added up of that alone. */
final class MonthLines {
  private static final Comparator<TicketLine> BY_REF = Comparator.comparing(TicketLine::ref);

  private final List<TicketLine> lines = new ArrayList<>();
  private final List<TicketLine> blocking = new ArrayList<>();
  private final List<Requalification> requalifications = new ArrayList<>();
  private final Map<Integer, LevelFigures> levels = new TreeMap<>();
  private final OperatorTally operator = new OperatorTally();
  private WaitFigures waits = WaitFigures.NONE;

  MonthLines() {
    for (int level = 1; level <= 3; level++) {
      levels.put(level, new LevelFigures(level, 0, 0, 0));
    }
  }

  void add(TicketMonth ticket) {
    TicketLine line = TicketLine.of(ticket);
    lines.add(line);
    if (ticket.isIncident()) {
      requalifications.addAll(Requalification.of(ticket));
      if (wasBlocking(ticket)) {
        blocking.add(line);
      }
    }
    line.levels()
        .forEach(
            share -> levels.computeIfPresent(share.level(), (level, known) -> known.plus(share)));
    operator.add(ticket);
    waits = waits.plus(line);
  }

  private static boolean wasBlocking(TicketMonth ticket) {
    return ticket.end().severities().stream()
        .anyMatch(span -> span.severity() == Severity.BLOCKING);
  }

  /** All of them, by reference. */
  List<TicketLine> lines() {
    return lines.stream().sorted(BY_REF).toList();
  }

  /** Incidents that were blocking at some time, by reference. */
  List<TicketLine> blocking() {
    return blocking.stream().sorted(BY_REF).toList();
  }

  /** Changes of severity, in order of time. */
  List<Requalification> requalifications() {
    return requalifications.stream()
        .sorted(Comparator.comparing(Requalification::at).thenComparing(Requalification::ref))
        .toList();
  }

  WaitFigures waits() {
    return waits;
  }

  /** Tickets that waited for their declarer, by reference. */
  List<WaitingTicket> waiting() {
    return lines.stream()
        .filter(line -> line.waitSeconds() > 0)
        .sorted(BY_REF)
        .map(WaitingTicket::of)
        .toList();
  }

  List<LevelFigures> levels() {
    return List.copyOf(levels.values());
  }

  OperatorFigures operator() {
    return operator.figures();
  }
}
