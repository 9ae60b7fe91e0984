package fr.vigie.sla.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketEvent;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.support.SupportFixture.Story;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of the figures of any month, whatever happened to its tickets. */
class SupportLawsTest {
  private static final long FIRST = Instant.parse("2026-01-02T00:00:00Z").getEpochSecond();
  private static final long YEAR = 300L * 86_400;
  private static final long LIFE = 60L * 86_400;
  private static final YearMonth MONTH = YearMonth.of(2026, 8);
  private static final EventType[] PLAIN = {
    EventType.TRANSMITTED,
    EventType.REGISTERED,
    EventType.TAKEN_IN_CHARGE,
    EventType.WAIT_STARTED,
    EventType.WAIT_ENDED,
    EventType.RESTORED,
    EventType.CLOSED,
    EventType.REOPENED,
    EventType.CONFIRMED
  };

  private static final List<ToIntFunction<Flow>> COUNTS =
      List.of(
          Flow::openAtStart,
          Flow::declared,
          Flow::reopened,
          Flow::restored,
          Flow::closed,
          Flow::openAtEnd);

  @Property(tries = 300)
  void severities_add_up_to_incidents_and_structures_to_all_tickets(
      @ForAll("tickets") List<SupportTicket> tickets) {
    SupportFigures figures = figures(MONTH, tickets);
    for (ToIntFunction<Flow> count : COUNTS) {
      assertThat(figures.severities().stream().mapToInt(of -> count.applyAsInt(of.flow())).sum())
          .isEqualTo(count.applyAsInt(figures.incidents()));
      assertThat(figures.structures().stream().mapToInt(of -> count.applyAsInt(of.flow())).sum())
          .isEqualTo(count.applyAsInt(figures.incidents()) + count.applyAsInt(figures.requests()));
    }
    assertThat(figures.backlog().stream().mapToInt(Backlog::total).sum())
        .isEqualTo(figures.incidents().openAtEnd() + figures.requests().openAtEnd());
  }

  @Property(tries = 300)
  void what_was_open_and_came_less_what_was_restored_is_what_is_left(
      @ForAll("tickets") List<SupportTicket> tickets) {
    Flow before = null;
    for (TrendMonth month : figures(MONTH, tickets).trend()) {
      Flow flow = month.incidents();
      assertThat(flow.openAtStart() + flow.declared() + flow.reopened() - flow.restored())
          .isEqualTo(flow.openAtEnd());
      if (before != null) {
        assertThat(flow.openAtStart()).isEqualTo(before.openAtEnd());
      }
      before = flow;
    }
  }

  @Property(tries = 300)
  void every_ticket_is_declared_in_one_month_alone(@ForAll("tickets") List<SupportTicket> tickets) {
    int declared =
        Stream.iterate(YearMonth.of(2025, 12), month -> month.plusMonths(1))
            .limit(14)
            .map(month -> figures(month, tickets))
            .mapToInt(of -> of.incidents().declared() + of.requests().declared())
            .sum();
    assertThat(declared).isEqualTo(tickets.size());
  }

  @Property(tries = 300)
  void waits_only_ever_take_time_and_never_make_a_miss_of_what_was_kept(
      @ForAll("tickets") List<SupportTicket> tickets) {
    for (TicketLine line : told(MONTH, tickets).tickets()) {
      for (ClockTold clock : line.clocks()) {
        assertThat(clock.consumedSecondsWithoutWaits())
            .isBetween(0L, clock.consumedSeconds())
            .isEqualTo(clock.consumedSeconds() - clock.contestedSeconds());
        if (clock.outcomeWithoutWaits() == Outcome.MISSED) {
          assertThat(clock.outcome()).isEqualTo(Outcome.MISSED);
        }
      }
    }
  }

  @Property(tries = 300)
  void the_lines_of_tickets_add_up_to_the_figures(@ForAll("tickets") List<SupportTicket> tickets) {
    SupportStatement statement = told(MONTH, tickets);
    for (Outcome outcome : List.of(Outcome.KEPT, Outcome.MISSED, Outcome.UNDECIDED)) {
      long lines =
          statement.tickets().stream()
              .flatMap(line -> line.judged().stream())
              .filter(judged -> judged.counted() == outcome)
              .count();
      int counts =
          Stream.concat(
                  statement.figures().targets().stream(),
                  statement.figures().requestTargets().stream())
              .mapToInt(count -> number(count.counted(), outcome))
              .sum();
      assertThat(lines).isEqualTo(counts);
    }
    assertThat(statement.figures().targets())
        .allSatisfy(
            count ->
                assertThat(count.counted().owed())
                    .isEqualTo(
                        count.counted().kept()
                            + count.counted().missed()
                            + count.counted().undecided()));
  }

  @Property(tries = 300)
  void tickets_counted_one_by_one_in_any_order_give_the_figures_of_the_whole(
      @ForAll("tickets") List<SupportTicket> tickets, @ForAll Random random) {
    Story story = SupportFixture.story(MONTH.toString(), tickets);
    var shuffled = new ArrayList<>(tickets);
    Collections.shuffle(shuffled, random);

    assertThat(new Story(story.facts(), shuffled).statement())
        .isEqualTo(new WholeYear(story).statement());
  }

  @Property(tries = 200)
  void nothing_open_is_ever_counted_as_kept_for_good(
      @ForAll("tickets") List<SupportTicket> tickets) {
    for (TicketLine line : told(MONTH, tickets).tickets()) {
      if (line.flow().openAtEnd() == 1 && line.takenAt().isEmpty()) {
        assertThat(line.judged()).noneMatch(judged -> judged.counted() == Outcome.KEPT);
      }
    }
  }

  private static int number(Outcomes outcomes, Outcome outcome) {
    return switch (outcome) {
      case KEPT -> outcomes.kept();
      case MISSED -> outcomes.missed();
      default -> outcomes.undecided();
    };
  }

  private static SupportFigures figures(YearMonth month, List<SupportTicket> tickets) {
    return told(month, tickets).figures();
  }

  private static SupportStatement told(YearMonth month, List<SupportTicket> tickets) {
    return SupportFixture.story(month.toString(), tickets).statement();
  }

  /** Up to six tickets declared in the year, each with up to ten events in two months. */
  @Provide
  Arbitrary<List<SupportTicket>> tickets() {
    return Combinators.combine(
            Arbitraries.of(TicketKind.class),
            Arbitraries.of(Severity.class),
            Arbitraries.of("", "STR-001", "STR-002"),
            Arbitraries.longs().between(0, YEAR),
            events())
        .as(SupportLawsTest::ticket)
        .list()
        .ofMaxSize(6)
        .map(SupportLawsTest::numbered);
  }

  private static Arbitrary<List<TicketEvent>> events() {
    return Combinators.combine(
            Arbitraries.integers().between(0, PLAIN.length),
            Arbitraries.of(Severity.class),
            Arbitraries.longs().between(1, LIFE))
        .as(SupportLawsTest::event)
        .list()
        .ofMaxSize(10)
        .uniqueElements(TicketEvent::happenedAt);
  }

  private static TicketEvent event(int type, Severity severity, long offset) {
    Instant at = Instant.ofEpochSecond(offset);
    return type == PLAIN.length
        ? TicketEvent.of(0, EventType.SEVERITY_CHANGED, at, at).with(severity)
        : TicketEvent.of(0, PLAIN[type], at, at);
  }

  private static SupportTicket ticket(
      TicketKind kind,
      Severity severity,
      String structure,
      long declared,
      List<TicketEvent> drawn) {
    Instant start = Instant.ofEpochSecond(FIRST + declared);
    var told = new ArrayList<ToldEvent>();
    told.add(
        new ToldEvent(
            TicketEvent.of(1, EventType.DECLARED, start, start).with(severity), Party.LEVEL_1));
    for (TicketEvent event : drawn) {
      Instant at = start.plusSeconds(event.happenedAt().getEpochSecond());
      told.add(
          new ToldEvent(
              new TicketEvent(told.size() + 1, event.type(), at, at, event.detail(), null),
              Party.OPERATOR));
    }
    return new SupportTicket(
        "",
        kind,
        Optional.of(structure).filter(code -> !code.isEmpty()),
        Optional.of(SupportFixture.IN_FORCE),
        told);
  }

  private static List<SupportTicket> numbered(List<SupportTicket> tickets) {
    var numbered = new ArrayList<SupportTicket>();
    for (SupportTicket ticket : tickets) {
      numbered.add(
          new SupportTicket(
              "INC-%05d".formatted(numbered.size() + 1),
              ticket.kind(),
              ticket.structure(),
              ticket.version(),
              ticket.told()));
    }
    return numbered;
  }
}
