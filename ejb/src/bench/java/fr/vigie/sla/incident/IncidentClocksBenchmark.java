package fr.vigie.sla.incident;

import fr.vigie.platform.holidays.FrenchHolidays;
import fr.vigie.sla.incident.ClockTarget.Binding;
import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.sla.incident.ClockTerms.Start;
import fr.vigie.sla.incident.ClockTerms.Window;
import fr.vigie.time.BusinessTime;
import fr.vigie.time.DueDateByWalking;
import fr.vigie.time.WeeklyHours;
import fr.vigie.time.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Both clocks of 10,000 open tickets, from their events, beside the two due dates alone found by
 * walking over the days. Before anything is measured, both agree on the time to take charge.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class IncidentClocksBenchmark {
  private static final int TICKETS = 10_000;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final int[] TAKE_HOURS = {1, 8, 72};

  private final List<List<TicketEvent>> tickets = new ArrayList<>();
  private ClockTerms terms;
  private DueDateByWalking walking;

  /** Draws tickets of the last two months: one in five waits, one in ten changed severity. */
  @Setup
  public void prepare() {
    var holidays = FrenchHolidays.METROPOLITAN.between(2019, 2037);
    walking = new DueDateByWalking(PARIS, holidays.dates());
    var desk =
        BusinessTime.of(
            WorkingCalendar.of(
                "desk", "1", PARIS, WeeklyHours.weekdays("08:00", "18:00"), holidays));
    var always =
        BusinessTime.of(
            new WorkingCalendar(
                "always", "1", PARIS, WeeklyHours.ALWAYS, holidays, false, List.of()));
    var window = new Window("desk", desk);
    terms = new ClockTerms("benchmark", Start.DECLARED, window, window, always, targets());
    var random = new Random(20261120);
    for (int i = 0; i < TICKETS; i++) {
      tickets.add(ticket(random));
    }
    for (List<TicketEvent> ticket : tickets) {
      agree(ticket);
    }
  }

  @Benchmark
  public long clocks() {
    long left = 0;
    for (List<TicketEvent> ticket : tickets) {
      for (IncidentClock clock : clocks(ticket)) {
        left += clock.figures().remainingSeconds();
      }
    }
    return left;
  }

  @Benchmark
  public long dueDatesByWalkingDays() {
    long sum = 0;
    for (List<TicketEvent> ticket : tickets) {
      Severity severity = ticket.get(0).severity();
      Instant start = ticket.get(0).happenedAt();
      sum += walking.byDays(start, seconds(severity)).getEpochSecond();
      sum += walking.byDays(start.plusSeconds(600), seconds(severity)).getEpochSecond();
    }
    return sum;
  }

  private List<IncidentClock> clocks(List<TicketEvent> ticket) {
    return IncidentClocks.of(TicketKind.INCIDENT, TicketHistory.of(ticket, NOW), terms).all();
  }

  private void agree(List<TicketEvent> ticket) {
    Severity severity = ticket.get(0).severity();
    boolean changed = ticket.stream().anyMatch(event -> event.type() == EventType.SEVERITY_CHANGED);
    Instant due = clocks(ticket).get(0).figures().dueAt().orElseThrow();
    if (!changed && !due.equals(walking.byDays(ticket.get(0).happenedAt(), seconds(severity)))) {
      throw new IllegalStateException("another due date by walking: " + ticket);
    }
  }

  private static long seconds(Severity severity) {
    return 3600L * TAKE_HOURS[severity.ordinal()];
  }

  private static List<TicketEvent> ticket(Random random) {
    Instant at = NOW.minusSeconds(60L * random.nextInt(60, 60 * 24 * 60));
    var severities = Severity.values();
    var story = new ArrayList<TicketEvent>();
    story.add(
        TicketEvent.of(1, EventType.DECLARED, at, at)
            .with(severities[random.nextInt(severities.length)]));
    add(story, EventType.TRANSMITTED, at.plusSeconds(300));
    if (random.nextInt(4) > 0) {
      add(story, EventType.TAKEN_IN_CHARGE, at.plusSeconds(600));
    }
    if (random.nextInt(5) == 0) {
      add(story, EventType.WAIT_STARTED, at.plusSeconds(900));
      add(story, EventType.WAIT_ENDED, at.plusSeconds(2700));
    }
    if (random.nextInt(10) == 0) {
      story.add(
          TicketEvent.of(story.size() + 1, EventType.SEVERITY_CHANGED, at.plusSeconds(1200), at)
              .with(severities[random.nextInt(severities.length)]));
    }
    return story;
  }

  private static void add(List<TicketEvent> story, EventType type, Instant at) {
    story.add(TicketEvent.of(story.size() + 1, type, at, at));
  }

  private static List<ClockTarget> targets() {
    var targets = new ArrayList<ClockTarget>();
    int[] restore = {4, 72, 90};
    for (Severity severity : Severity.values()) {
      int rank = severity.ordinal();
      targets.add(
          new ClockTarget(
              ClockKind.TAKE_CHARGE,
              severity,
              severity + "_TAKE_CHARGE",
              TAKE_HOURS[rank],
              Unit.HOURS,
              Binding.COMMITMENT,
              "annex 2"));
      targets.add(
          new ClockTarget(
              ClockKind.GTR,
              severity,
              severity + "_RESTORE",
              restore[rank],
              severity == Severity.MINOR ? Unit.CALENDAR_DAYS : Unit.HOURS,
              Binding.COMMITMENT,
              "annex 2"));
    }
    return targets;
  }
}
