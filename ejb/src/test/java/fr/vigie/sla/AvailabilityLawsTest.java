package fr.vigie.sla;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sla.SmallCase.Observation;
import fr.vigie.time.Spans;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every case. */
class AvailabilityLawsTest {
  private static final long START = 1_787_000_000L;

  @Provide
  Arbitrary<SmallCase> cases() {
    return Arbitraries.randomValue(random -> SmallCase.random(random, START));
  }

  @Provide
  Arbitrary<Observation> downs() {
    return Arbitraries.randomValue(random -> observation(random, false));
  }

  @Provide
  Arbitrary<Observation> ups() {
    return Arbitraries.randomValue(random -> observation(random, true));
  }

  private static Observation observation(Random random, boolean up) {
    return new Observation("webmail", START + random.nextInt(70), up, random.nextInt(20) + 1);
  }

  @Property
  void gross_is_excluded_and_net_and_contested_is_part_of_net(@ForAll("cases") SmallCase small) {
    var figures = small.figures();

    assertThat(figures.grossSeconds()).isEqualTo(figures.excludedSeconds() + figures.netSeconds());
    assertThat(figures.contestedSeconds()).isLessThanOrEqualTo(figures.netSeconds());
  }

  @Property
  void nothing_is_both_down_and_unknown_and_nothing_is_judged_outside_the_past(
      @ForAll("cases") SmallCase small) {
    var judged = small.judged();
    var all = judged.gross().down().union(judged.gross().unknown());

    assertThat(judged.gross().down().intersect(judged.gross().unknown())).isEqualTo(Spans.NONE);
    assertThat(judged.net().down().intersect(judged.net().unknown())).isEqualTo(Spans.NONE);
    assertThat(all.subtract(judged.past())).isEqualTo(Spans.NONE);
  }

  @Property
  void unknown_time_counted_as_down_is_never_less_than_what_is_known(
      @ForAll("cases") SmallCase small) {
    var figures = small.figures();

    assertThat(figures.netIfUnknownDown()).isGreaterThanOrEqualTo(figures.netSeconds());
    assertThat(figures.netIfUnknownDown()).isLessThanOrEqualTo(figures.elapsedSeconds());
  }

  @Property
  void an_agreed_exclusion_never_makes_things_worse_and_leaves_the_committed_time(
      @ForAll("cases") SmallCase small) {
    var without = small.with(List.of()).figures();
    var with = small.figures();

    assertThat(with.committedSeconds()).isEqualTo(without.committedSeconds());
    assertThat(with.grossSeconds()).isEqualTo(without.grossSeconds());
    assertThat(with.netSeconds()).isLessThanOrEqualTo(without.netSeconds());
    assertThat(with.netIfUnknownDown()).isLessThanOrEqualTo(without.netIfUnknownDown());
  }

  @Property
  void exclusions_that_nobody_agreed_to_change_nothing_but_what_is_contested(
      @ForAll("cases") SmallCase small) {
    var pending =
        small.exclusions().stream().filter(e -> e.state() != ExclusionState.AGREED).toList();
    var without = small.with(List.of()).figures();
    var with = small.with(pending).figures();

    assertThat(with.netSeconds()).isEqualTo(without.netSeconds());
    assertThat(with.unknownSeconds()).isEqualTo(without.unknownSeconds());
  }

  @Property
  void seeing_a_path_down_never_frees_time_that_was_down(
      @ForAll("cases") SmallCase small, @ForAll("downs") Observation down) {
    var before = small.judged().net().down();
    var after = small.with(down).judged().net();
    var replaced = Spans.of(down.at(), down.at() + down.validFor());

    assertThat(before.intersect(replaced).subtract(after.down())).isEqualTo(Spans.NONE);
  }

  @Property
  void seeing_a_path_up_never_spoils_time_that_was_certainly_up(
      @ForAll("cases") SmallCase small, @ForAll("ups") Observation observed) {
    var before = small.judged();
    var after = small.with(observed).judged();
    var certainlyUp = before.past().subtract(before.net().down()).subtract(before.net().unknown());
    var holds = Spans.of(observed.at(), observed.at() + observed.validFor());

    assertThat(certainlyUp.intersect(holds).intersect(after.net().down())).isEqualTo(Spans.NONE);
    assertThat(certainlyUp.intersect(holds).intersect(after.net().unknown())).isEqualTo(Spans.NONE);
  }

  @Property
  void the_state_at_a_second_does_not_depend_on_where_the_range_is_cut(
      @ForAll("cases") SmallCase small) {
    long middle = small.range().start() + 30;
    var whole = small.judged();
    var tail = Spans.of(middle, small.range().end());
    var cut =
        Unavailability.of(small.facts(new Spans.Span(middle, small.range().end())), small.asOf());

    assertThat(cut.net().down()).isEqualTo(whole.net().down().intersect(tail));
    assertThat(cut.net().unknown()).isEqualTo(whole.net().unknown().intersect(tail));
  }
}
