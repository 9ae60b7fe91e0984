package fr.vigie.availability;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.Ceiling;
import fr.vigie.sla.Commitment;
import fr.vigie.sla.CommitmentFacts;
import fr.vigie.sla.ObservedPath;
import fr.vigie.sla.Reading;
import fr.vigie.sla.ServiceFacts;
import fr.vigie.sla.ShareTable;
import fr.vigie.sla.StatementPeriod;
import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Years are made of what their closed months keep. */
class SettledTest {
  private static final Reading READING = Reading.calendarYear(ZoneOffset.UTC);
  private static final StatementPeriod YEAR = StatementPeriod.year(2026);
  private static final long HOUR = 3_600;

  @Property(tries = 200)
  void a_closed_month_counts_in_the_year_as_it_was_kept_and_the_others_as_they_are_now(
      @ForAll Random random) {
    AvailabilityCase then = randomCase(random);
    AvailabilityCase now = randomCase(random);
    var closed = new ArrayList<YearMonth>();
    for (int month = 1; month <= 12; month++) {
      if (random.nextBoolean()) {
        closed.add(YearMonth.of(2026, month));
      }
    }

    AvailabilityCase settled =
        Settled.settle(now, closed.stream().map(month -> Settled.month(then, month)).toList());

    long net = 0;
    for (int month = 1; month <= 12; month++) {
      var period = StatementPeriod.month(YearMonth.of(2026, month));
      AvailabilityCase counting = closed.contains(period.first()) ? then : now;
      AvailabilityStatement expected = Availability.statement(counting, period);
      AvailabilityStatement said = Availability.statement(settled, period);
      assertThat(said.commitments().get(0).figures())
          .isEqualTo(expected.commitments().get(0).figures());
      assertThat(said.coverage()).isEqualTo(expected.coverage());
      net += expected.commitments().get(0).figures().netSeconds();
    }
    assertThat(Availability.statement(settled, YEAR).commitments().get(0).figures().netSeconds())
        .isEqualTo(net);
  }

  @Test
  void a_month_whose_commitment_was_not_written_then_is_counted_as_now() {
    AvailabilityCase now = randomCase(new Random(7));
    var without =
        new AvailabilityCase(
            now.service(), now.reading(), now.facts(), List.of(), now.asOf(), now.closed());

    AvailabilityCase settled =
        Settled.settle(now, List.of(Settled.month(without, YearMonth.of(2026, 5))));

    assertThat(Availability.statement(settled, YEAR)).isEqualTo(Availability.statement(now, YEAR));
  }

  @Test
  void months_that_are_cut_by_the_contract_year_keep_to_the_year() {
    var signed = new Reading(ZoneOffset.UTC, MonthDay.of(3, 23));
    Span year = signed.needed(YEAR);
    AvailabilityCase now = aCase(signed, year, Spans.NONE, Spans.of(year.start(), year.end()));
    Span march = signed.month(YearMonth.of(2026, 3));
    Spans down = Spans.of(march.start(), march.end());
    AvailabilityCase then = aCase(signed, new Span(march.start(), year.end()), down, down);

    AvailabilityCase settled =
        Settled.settle(now, List.of(Settled.month(then, YearMonth.of(2026, 3))));

    assertThat(Availability.statement(settled, YEAR).commitments().get(0).figures().netSeconds())
        .isEqualTo(9 * 24 * HOUR);
  }

  @Test
  void without_closed_months_nothing_is_touched() {
    AvailabilityCase now = randomCase(new Random(1));

    assertThat(Settled.settle(now, List.of())).isSameAs(now);
  }

  @Test
  void kept_figures_say_the_same_as_long_as_nothing_but_the_moment_differs() {
    AvailabilityCase facts = randomCase(new Random(3));
    StatementPeriod may = StatementPeriod.month(YearMonth.of(2026, 5));
    var later =
        new AvailabilityCase(
            facts.service(),
            facts.reading(),
            facts.facts(),
            facts.commitments(),
            facts.asOf() + HOUR,
            facts.closed());
    AvailabilityStatement said = Availability.statement(facts, may);
    var kept = KeptFigures.of(said, jakarta.json.JsonValue.EMPTY_JSON_OBJECT, "0".repeat(64));

    assertThat(kept.say(said)).isTrue();
    assertThat(kept.say(Availability.statement(later, may))).isTrue();
    assertThat(kept.say(Availability.statement(randomCase(new Random(4)), may))).isFalse();
    assertThat(KeptFigures.read(kept.text(), kept.sha256()).text()).isEqualTo(kept.text());
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> KeptFigures.read(kept.text().replace("KEPT", "BROKEN") + " ", kept.sha256())))
        .isInstanceOf(IllegalStateException.class);
  }

  private static AvailabilityCase randomCase(Random random) {
    Span year = READING.needed(YEAR);
    return aCase(READING, year, spans(random, year, 40), spans(random, year, 200));
  }

  private static AvailabilityCase aCase(Reading reading, Span range, Spans down, Spans committed) {
    Spans all = Spans.of(range.start(), range.end());
    return new AvailabilityCase(
        "MEDIMAIL",
        reading,
        new ServiceFacts(
            range,
            List.of(new ObservedPath("webmail", all.subtract(down), down)),
            List.of(
                new ShareTable(
                    new Span(range.start() - HOUR, range.end()),
                    new TreeMap<>(Map.of("webmail", 600_000)))),
            List.of(),
            List.of()),
        List.of(
            new CommitmentFacts(
                new Commitment(
                    "A",
                    "ALWAYS",
                    true,
                    31_536_000,
                    List.of(Ceiling.monthlySeconds("month-8h", 28_800))),
                committed,
                all)),
        range.end(),
        true);
  }

  private static Spans spans(Random random, Span within, int count) {
    var all = new ArrayList<Spans>();
    for (int i = 0; i < count; i++) {
      long from = within.start() + (long) (random.nextDouble() * (within.seconds() - 50 * HOUR));
      all.add(Spans.of(from, from + random.nextInt(40) * HOUR));
    }
    return Spans.union(all);
  }
}
