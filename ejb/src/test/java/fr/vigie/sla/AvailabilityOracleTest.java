package fr.vigie.sla;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.SecondBySecond.Service;
import fr.vigie.time.Spans;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The sweep against an independent judgement of every single second. */
class AvailabilityOracleTest {
  private static final long SEPTEMBER = CaseFixture.second("2026-09-01T00:00");
  private static final long START = SEPTEMBER - 35;

  @Provide
  Arbitrary<SmallCase> cases() {
    return Arbitraries.randomValue(random -> SmallCase.random(random, START));
  }

  @Property(tries = 5_000)
  void every_second_is_judged_as_by_hand(@ForAll("cases") SmallCase small) {
    var judged = small.judged();
    var byHand = new SecondBySecond(small);

    LongStream.range(small.range().start() - 3, small.range().end() + 3)
        .forEach(
            second -> {
              boolean past = isJudged(small, second);
              assertThat(judged.gross().down().contains(second))
                  .as("gross at %d", second - START)
                  .isEqualTo(past && byHand.gross(second) == Service.DOWN);
              assertThat(judged.net().down().contains(second))
                  .as("net at %d", second - START)
                  .isEqualTo(past && byHand.net(second) == Service.DOWN);
              assertThat(judged.net().unknown().contains(second))
                  .as("unknown at %d", second - START)
                  .isEqualTo(past && byHand.net(second) == Service.UNKNOWN);
              assertThat(judged.contested().contains(second))
                  .as("contested at %d", second - START)
                  .isEqualTo(past && byHand.contested(second));
            });
  }

  @Property(tries = 1_000)
  void figures_count_the_committed_seconds_one_by_one(@ForAll("cases") SmallCase small) {
    var byHand = new SecondBySecond(small);

    assertThat(small.figures())
        .isEqualTo(
            new Figures(
                LongStream.range(small.range().start(), small.range().end())
                    .filter(small.committed()::contains)
                    .count(),
                count(small, second -> true),
                count(small, second -> byHand.gross(second) == Service.DOWN),
                count(
                    small,
                    second ->
                        byHand.gross(second) == Service.DOWN && byHand.net(second) != Service.DOWN),
                count(small, byHand::contested),
                count(small, second -> byHand.net(second) == Service.DOWN),
                count(small, second -> byHand.net(second) == Service.UNKNOWN)));
  }

  @Property(tries = 500)
  void months_and_the_year_to_date_take_their_own_seconds(@ForAll("cases") SmallCase small) {
    var august = statement(small, "2026-08");
    var september = statement(small, "2026-09");
    var byHand = new SecondBySecond(small);
    LongPredicate down = second -> byHand.net(second) == Service.DOWN;

    assertThat(august.figures().netSeconds())
        .isEqualTo(count(small, second -> second < SEPTEMBER && down.test(second)));
    assertThat(september.figures().netSeconds())
        .isEqualTo(count(small, second -> second >= SEPTEMBER && down.test(second)));
    assertThat(september.year().figures().netSeconds()).isEqualTo(count(small, down));
    assertThat(statement(small, "2026-08/2026-09").figures())
        .isEqualTo(statement(small, "2026").figures());
  }

  @Property(tries = 500)
  void a_contract_year_takes_the_seconds_from_its_anniversary_on(@ForAll("cases") SmallCase small) {
    // the year begins on 1 September, in the middle of the case
    var anniversary = new Reading(ZoneId.of("Europe/Paris"), MonthDay.of(9, 1));
    var byHand = new SecondBySecond(small);
    LongPredicate down = second -> byHand.net(second) == Service.DOWN;

    var before = statement(small, "2025", anniversary);
    var after = statement(small, "2026", anniversary);

    assertThat(before.figures().netSeconds())
        .isEqualTo(count(small, second -> second < SEPTEMBER && down.test(second)));
    assertThat(after.figures().netSeconds())
        .isEqualTo(count(small, second -> second >= SEPTEMBER && down.test(second)));
    assertThat(statement(small, "2026-09", anniversary).year().figures().netSeconds())
        .isEqualTo(after.figures().netSeconds());
    assertThat(statement(small, "2026-08", anniversary).year().figures().netSeconds())
        .isEqualTo(before.figures().netSeconds());
  }

  private static CommitmentStatement statement(SmallCase small, String text) {
    return statement(small, text, Reading.calendarYear(ZoneId.of("Europe/Paris")));
  }

  private static CommitmentStatement statement(SmallCase small, String text, Reading reading) {
    var period = StatementPeriod.parse(text);
    var facts =
        new AvailabilityCase(
            "MEDIMAIL",
            reading,
            small.facts(reading.needed(period)),
            List.of(
                new CommitmentFacts(
                    CaseFixture.A,
                    small.committed().intersect(Spans.of(START, START + SmallCase.LENGTH)),
                    Spans.NONE)),
            small.asOf(),
            true);
    return Availability.statement(facts, period).commitments().get(0);
  }

  private static long count(SmallCase small, LongPredicate counted) {
    return LongStream.range(small.range().start(), small.range().end())
        .filter(small.committed()::contains)
        .filter(second -> isJudged(small, second))
        .filter(counted)
        .count();
  }

  private static boolean isJudged(SmallCase small, long second) {
    return small.range().start() <= second && second < small.range().end() && second < small.asOf();
  }
}
