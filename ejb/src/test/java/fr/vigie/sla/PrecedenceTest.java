package fr.vigie.sla;

import static fr.vigie.sla.CaseFixture.aService;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For a second: agreed exclusion, then outage by hand, then observation, then unknown. */
class PrecedenceTest {
  private static final Span RANGE = new Span(0, 100);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # state   | gross | excluded | contested | net   | unknown
          AGREED    | 7200  | 3600     | 0         | 3600  | 1800
          PROPOSED  | 7200  | 0        | 3600      | 7200  | 3600
          CONTESTED | 7200  | 0        | 3600      | 7200  | 3600
          WITHDRAWN | 7200  | 0        | 0         | 7200  | 3600
          """)
  void only_an_agreed_exclusion_is_subtracted(
      ExclusionState state, long gross, long excluded, long contested, long net, long unknown) {
    // Monday: down 09:00–11:00, unknown 11:00–12:00, excluded 10:00–11:30
    var figures =
        aService()
            .observedDown("2026-08-03T09:00", "2026-08-03T11:00")
            .unknown("2026-08-03T11:00", "2026-08-03T12:00")
            .exclusion("2026-08-03T10:00", "2026-08-03T11:30", state)
            .commitment("2026-08")
            .figures();

    assertThat(figures)
        .isEqualTo(new Figures(756_000, 756_000, gross, excluded, contested, net, unknown));
  }

  @Test
  void agreed_wins_over_contested_where_both_lie() {
    var figures =
        aService()
            .observedDown("2026-08-03T09:00", "2026-08-03T11:00")
            .exclusion("2026-08-03T09:00", "2026-08-03T10:00", ExclusionState.AGREED)
            .exclusion("2026-08-03T09:30", "2026-08-03T10:30", ExclusionState.CONTESTED)
            .commitment("2026-08")
            .figures();

    assertThat(figures.excludedSeconds()).isEqualTo(3_600);
    assertThat(figures.contestedSeconds()).isEqualTo(1_800);
    assertThat(figures.netSeconds()).isEqualTo(3_600);
  }

  @Test
  void an_outage_by_hand_stands_above_observation_and_above_the_unknown() {
    var figures =
        aService()
            .unknown("2026-08-03T10:00", "2026-08-03T11:00")
            .outage("2026-08-03T09:00", "2026-08-03T12:00")
            .commitment("2026-08")
            .figures();

    assertThat(figures.netSeconds()).isEqualTo(3 * 3_600);
    assertThat(figures.unknownSeconds()).isZero();
  }

  @Test
  void an_outage_of_some_paths_counts_by_their_shares() {
    var of = judge(List.of(HandOutage.ofPaths("o", new Span(10, 20), Set.of("a"))), List.of());
    var both =
        judge(List.of(HandOutage.ofPaths("o", new Span(10, 20), Set.of("a", "b"))), List.of());

    assertThat(of.net().down()).isEqualTo(Spans.NONE);
    assertThat(both.net().down()).isEqualTo(Spans.of(10, 20));
  }

  @Test
  void an_exclusion_of_one_path_leaves_the_outage_of_the_others() {
    var outage = List.of(HandOutage.ofService("o", new Span(10, 50)));
    var small = judge(outage, List.of(exclusion(new Span(20, 30), "c")));
    var large = judge(outage, List.of(exclusion(new Span(20, 30), "a", "b")));

    // without c, the paths a and b still carry 0.8 of the users
    assertThat(small.net().down()).isEqualTo(Spans.of(10, 50));
    assertThat(large.net().down()).isEqualTo(Spans.of(10, 20).union(Spans.of(30, 50)));
    assertThat(large.excluded()).isEqualTo(Spans.of(20, 30));
  }

  @Test
  void under_an_exclusion_a_path_is_not_unknown_either() {
    var nothingKnown = judgeUnknown(List.of(exclusion(new Span(20, 30), "a", "b")));

    assertThat(nothingKnown.net().unknown()).isEqualTo(Spans.of(0, 20).union(Spans.of(30, 100)));
  }

  @Test
  void an_exclusion_never_shrinks_the_committed_time() {
    var statement =
        aService()
            .exclusion("2026-08-01T00:00", "2026-09-01T00:00", ExclusionState.AGREED)
            .commitment("2026-08");

    assertThat(statement.figures().committedSeconds()).isEqualTo(21 * 36_000);
    assertThat(statement.rate()).isEqualByComparingTo("100");
  }

  private static Unavailability judge(List<HandOutage> outages, List<Exclusion> exclusions) {
    var all = Spans.of(RANGE.start(), RANGE.end());
    var paths =
        List.of("a", "b", "c").stream().map(p -> new ObservedPath(p, all, Spans.NONE)).toList();
    return Unavailability.of(
        new ServiceFacts(RANGE, paths, List.of(shares()), outages, exclusions), RANGE.end());
  }

  private static Unavailability judgeUnknown(List<Exclusion> exclusions) {
    return Unavailability.of(
        new ServiceFacts(RANGE, List.of(), List.of(shares()), List.of(), exclusions), RANGE.end());
  }

  private static ShareTable shares() {
    var shares = new TreeMap<String, Integer>();
    shares.put("a", 400_000);
    shares.put("b", 400_000);
    shares.put("c", 100_000);
    return new ShareTable(RANGE, shares);
  }

  private static Exclusion exclusion(Span span, String... paths) {
    return new Exclusion("e", span, new TreeSet<>(Set.of(paths)), ExclusionState.AGREED);
  }
}
