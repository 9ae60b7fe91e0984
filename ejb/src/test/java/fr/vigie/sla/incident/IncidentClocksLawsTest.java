package fr.vigie.sla.incident;

import static fr.vigie.sla.incident.TicketFixture.ALWAYS;
import static fr.vigie.sla.incident.TicketFixture.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.incident.ClockTarget.Unit;
import fr.vigie.sla.incident.ClockTerms.Start;
import fr.vigie.time.BusinessTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What must hold of the clocks of any ticket, whatever happened to it and in which order. */
class IncidentClocksLawsTest {
  private static final long FIRST = Instant.parse("2025-01-02T00:00:00Z").getEpochSecond();
  private static final long SPAN = 500L * 86_400;
  private static final long MONTH = 30L * 86_400;
  private static final EventType[] PLAIN = {
    EventType.TRANSMITTED,
    EventType.REGISTERED,
    EventType.TAKEN_IN_CHARGE,
    EventType.WAIT_STARTED,
    EventType.WAIT_ENDED,
    EventType.RESTORED,
    EventType.CLOSED,
    EventType.REOPENED,
    EventType.CONFIRMED,
    EventType.WORKAROUND_PROPOSED
  };

  private static final List<ClockTerms> TERMS =
      List.of(
          TicketFixture.terms(),
          TicketFixture.terms(Start.TRANSMITTED, BusinessTime.of(DESK), Unit.BUSINESS_DAYS),
          TicketFixture.terms(Start.DECLARED, ALWAYS, Unit.CALENDAR_DAYS));

  @Property
  void consumed_and_remaining_add_up_to_the_target(
      @ForAll("stories") List<TicketEvent> story,
      @ForAll("terms") ClockTerms terms,
      @ForAll @LongRange(max = MONTH) long later) {
    for (IncidentClock clock : clocks(story, terms, later)) {
      for (ClockFigures figures : List.of(clock.figures(), clock.withoutWaits())) {
        assertThat(figures.consumedSeconds() + figures.remainingSeconds())
            .isEqualTo(figures.targetSeconds());
        assertThat(figures.consumedSeconds()).isNotNegative();
        if (figures.state() != ClockState.BREACHED) {
          assertThat(figures.remainingSeconds()).isNotNegative();
        }
        if (figures.remainingSeconds() < 0) {
          assertThat(figures.state()).isEqualTo(ClockState.BREACHED);
        }
      }
      assertThat(clock.withoutWaits().consumedSeconds())
          .isBetween(0L, clock.figures().consumedSeconds());
    }
  }

  @Property
  void splitting_a_wait_changes_nothing(
      @ForAll @LongRange(max = SPAN) long declared,
      @ForAll @LongRange(max = MONTH) long first,
      @ForAll @LongRange(max = MONTH) long second,
      @ForAll @LongRange(max = MONTH) long later,
      @ForAll Severity severity) {
    Instant start = Instant.ofEpochSecond(FIRST + declared);
    Instant middle = start.plusSeconds(first);
    Instant end = middle.plusSeconds(second);
    List<TicketEvent> whole =
        story(severity, start, List.of(EventType.TAKEN_IN_CHARGE, EventType.WAIT_STARTED), start);
    whole.add(TicketEvent.of(4, EventType.WAIT_ENDED, end, end));
    List<TicketEvent> split =
        story(severity, start, List.of(EventType.TAKEN_IN_CHARGE, EventType.WAIT_STARTED), start);
    split.add(TicketEvent.of(4, EventType.WAIT_ENDED, middle, middle));
    split.add(TicketEvent.of(5, EventType.WAIT_STARTED, middle, middle));
    split.add(TicketEvent.of(6, EventType.WAIT_ENDED, end, end));
    Instant now = end.plusSeconds(later);
    assertThat(at(split, TERMS.get(0), now)).isEqualTo(at(whole, TERMS.get(0), now));
  }

  @Property
  void consumed_time_never_goes_back_as_time_goes_on(
      @ForAll("stories") List<TicketEvent> story,
      @ForAll @LongRange(max = MONTH) long later,
      @ForAll @LongRange(max = MONTH) long evenLater) {
    List<TicketEvent> live =
        story.stream()
            .filter(event -> event.type() != EventType.SEVERITY_CHANGED)
            .filter(event -> event.type() != EventType.REOPENED)
            .toList();
    Instant now = story.get(0).happenedAt().plusSeconds(later);
    List<IncidentClock> before = at(live, TERMS.get(0), now);
    List<IncidentClock> after = at(live, TERMS.get(0), now.plusSeconds(evenLater));
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).startedAt().equals(after.get(i).startedAt())) {
        assertThat(after.get(i).figures().consumedSeconds())
            .isGreaterThanOrEqualTo(before.get(i).figures().consumedSeconds());
      }
    }
  }

  @Property
  void when_facts_were_recorded_and_in_which_order_they_are_read_changes_nothing(
      @ForAll("stories") List<TicketEvent> story, @ForAll Random random) {
    Instant now = story.get(0).happenedAt().plusSeconds(MONTH);
    List<TicketEvent> shuffled = new ArrayList<>();
    for (TicketEvent event : story) {
      Instant recorded = event.happenedAt().plusSeconds(random.nextInt(100_000));
      shuffled.add(
          new TicketEvent(
              event.number(), event.type(), event.happenedAt(), recorded, event.detail(), null));
    }
    Collections.shuffle(shuffled, random);
    assertThat(at(shuffled, TERMS.get(0), now)).isEqualTo(at(story, TERMS.get(0), now));
  }

  @Property
  void the_due_instant_is_the_last_one_in_time(
      @ForAll @LongRange(max = SPAN) long declared,
      @ForAll Severity severity,
      @ForAll("terms") ClockTerms terms) {
    Instant start = Instant.ofEpochSecond(FIRST + declared);
    List<TicketEvent> story =
        story(severity, start, List.of(EventType.TRANSMITTED, EventType.TAKEN_IN_CHARGE), start);
    Instant due = at(story, terms, start).get(1).figures().dueAt().orElseThrow();
    assertThat(at(story, terms, due).get(1).figures().state()).isNotEqualTo(ClockState.BREACHED);
    assertThat(at(story, terms, due).get(1).figures().remainingSeconds()).isZero();
    assertThat(at(story, terms, due.plusSeconds(1)).get(1).figures().state())
        .isEqualTo(ClockState.BREACHED);
  }

  @Property
  void points_of_warning_stand_in_order_and_none_before_the_breach_after_the_due_instant(
      @ForAll("stories") List<TicketEvent> story,
      @ForAll("terms") ClockTerms terms,
      @ForAll @LongRange(max = MONTH) long later) {
    Instant now = story.get(0).happenedAt().plusSeconds(later);
    var clocks = IncidentClocks.of(TicketKind.INCIDENT, TicketHistory.of(story, now), terms);
    List<ClockWarning> points = WarningPlan.of(clocks, List.of(30), Instant.MIN).points();
    for (IncidentClock clock : clocks.all()) {
      List<ClockWarning> own =
          points.stream().filter(point -> point.target().equals(clock.target())).toList();
      assertThat(own).hasSize(clock.isLive() ? 5 : 0);
      Instant before = Instant.MIN;
      for (ClockWarning point : own) {
        assertThat(point.at()).isAfter(before);
        assertThat(clock.figures().dueAt()).contains(point.dueAt());
        if (point.point().equals(WarningPoint.BREACH)) {
          assertThat(point.at()).isEqualTo(point.dueAt());
        }
        assertThat(point.isPassed(now)).isEqualTo(isUsedUp(point, clock, now));
        before = point.at();
      }
    }
  }

  /** Whether the figures of a clock say that it has passed a point. */
  private static boolean isUsedUp(ClockWarning point, IncidentClock clock, Instant now) {
    long used = clock.figures().consumedSeconds();
    long whole = clock.figures().targetSeconds();
    return switch (point.point().code()) {
      case "BREACH" -> clock.figures().state() == ClockState.BREACHED;
      case "BREACH+30" -> now.isAfter(point.at()) && used >= whole + 1800;
      default -> used * 100 >= whole * point.point().percent();
    };
  }

  private static List<IncidentClock> clocks(List<TicketEvent> story, ClockTerms terms, long later) {
    return at(story, terms, story.get(0).happenedAt().plusSeconds(later));
  }

  private static List<IncidentClock> at(List<TicketEvent> story, ClockTerms terms, Instant now) {
    return IncidentClocks.of(TicketKind.INCIDENT, TicketHistory.of(story, now), terms).all();
  }

  private static List<TicketEvent> story(
      Severity severity, Instant declared, List<EventType> types, Instant at) {
    var story = new ArrayList<TicketEvent>();
    story.add(TicketEvent.of(1, EventType.DECLARED, declared, declared).with(severity));
    types.forEach(type -> story.add(TicketEvent.of(story.size() + 1, type, at, at)));
    return story;
  }

  @Provide
  Arbitrary<ClockTerms> terms() {
    return Arbitraries.of(TERMS);
  }

  /** A declaration and up to a dozen events within a month, no two in the same second. */
  @Provide
  Arbitrary<List<TicketEvent>> stories() {
    Arbitrary<TicketEvent> event =
        Combinators.combine(
                Arbitraries.integers().between(0, PLAIN.length),
                Arbitraries.of(Severity.class),
                Arbitraries.longs().between(1, MONTH))
            .as(IncidentClocksLawsTest::event);
    return Combinators.combine(
            Arbitraries.longs().between(0, SPAN),
            Arbitraries.of(Severity.class),
            event.list().ofMaxSize(12).uniqueElements(TicketEvent::happenedAt))
        .as(IncidentClocksLawsTest::told);
  }

  private static TicketEvent event(int type, Severity severity, long offset) {
    Instant at = Instant.ofEpochSecond(offset);
    return type == PLAIN.length
        ? TicketEvent.of(0, EventType.SEVERITY_CHANGED, at, at).with(severity)
        : TicketEvent.of(0, PLAIN[type], at, at);
  }

  private static List<TicketEvent> told(long declared, Severity severity, List<TicketEvent> drawn) {
    Instant start = Instant.ofEpochSecond(FIRST + declared);
    var story = new ArrayList<TicketEvent>();
    story.add(TicketEvent.of(1, EventType.DECLARED, start, start).with(severity));
    for (TicketEvent event : drawn) {
      Instant at = start.plusSeconds(event.happenedAt().getEpochSecond());
      story.add(new TicketEvent(story.size() + 1, event.type(), at, at, event.detail(), null));
    }
    return story;
  }
}
