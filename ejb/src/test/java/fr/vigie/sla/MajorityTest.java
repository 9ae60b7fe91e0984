package fr.vigie.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annex 2: a service is unavailable when the majority of its users cannot use it. */
class MajorityTest {
  private static final Span RANGE = new Span(0, 100);

  /**
   * Shares and states of the paths a, b and c over the whole range; {@code -} for a path without
   * share in the table, {@code ?} for an unknown state.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what                                                     | shares         | states     | service
          one of three, above half                                   | 0.6 0.2 0.2    | down up up | DOWN
          exactly half is no majority                                | 0.5 0.3 0.2    | down up up | UP
          one user in a million above half                           | 0.500001 0.3 0 | down up up | DOWN
          two small ones together                                    | 0.4 0.2 0.4    | up down down | DOWN
          users with several paths keep one of them                  | 0.2 0.2 0      | down down up | UP
          users with several paths are out when all paths are        | 0.2 0.2 0      | down down down | DOWN
          all users have all paths: one that is up is enough         | 0 0 0          | down down up | UP
          all users have all paths: all out                          | 0 0 0          | down down down | DOWN
          a path outside the table carries nobody                    | 0.5 0.5 -      | down down up | DOWN
          a path outside the table cannot take the service down      | 0.5 0.5 -      | up up down | UP
          unknown, and enough to be the majority                     | 0.6 0.2 0.2    | ? up up | UNKNOWN
          unknown, and not enough                                    | 0.5 0.3 0.2    | ? up up | UP
          down and unknown together above half                       | 0.4 0.2 0.4    | up down ? | UNKNOWN
          down is certain whatever the unknown one does              | 0.6 0.2 0.2    | down ? ? | DOWN
          all but one down, one unknown: it might have been all      | 0.1 0.1 0      | down down ? | UNKNOWN
          all unknown                                                | 0.1 0.1 0      | ? ? ? | UNKNOWN
          """)
  void more_than_half_of_the_users(String what, String shares, String states, String service) {
    assertThat(judge(table(shares), states)).as(what).isEqualTo(service);
  }

  @ParameterizedTest(name = "without agreed shares: {0}")
  @CsvSource({"down down down, DOWN", "down down up, UNKNOWN", "? up up, UNKNOWN", "up up up, UP"})
  void without_agreed_shares_only_what_holds_for_any_shares_is_certain(
      String states, String service) {
    assertThat(judge(List.of(), states)).isEqualTo(service);
  }

  @Test
  void shares_change_at_the_second_from_which_they_are_agreed() {
    var tables =
        List.of(
            ShareTable.of(new Span(0, 40), Map.of("a", new BigDecimal("0.6"))),
            ShareTable.of(
                new Span(40, 100), Map.of("a", new BigDecimal("0.4"), "b", new BigDecimal("0.6"))));
    var facts = new ServiceFacts(RANGE, paths("down up"), tables, List.of(), List.of());

    assertThat(Unavailability.of(facts, 100).net().down()).isEqualTo(Spans.of(0, 40));
  }

  @Test
  void a_service_without_paths_is_known_by_its_outages_alone() {
    var outage = HandOutage.ofService("o", new Span(10, 20));
    var facts = new ServiceFacts(RANGE, List.of(), List.of(), List.of(outage), List.of());
    var judged = Unavailability.of(facts, 100);

    assertThat(judged.net().down()).isEqualTo(Spans.of(10, 20));
    assertThat(judged.net().unknown()).isEqualTo(Spans.of(0, 10).union(Spans.of(20, 100)));
  }

  @Test
  void shares_that_are_none_are_refused() {
    assertThatThrownBy(() -> table("0.6 0.4 0.1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table("-0.1 0 0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table("0.1234567 0 0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> table("- - -")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void facts_that_contradict_themselves_are_refused() {
    var twice = List.of(paths("up").get(0), paths("down").get(0));
    var overlapping =
        List.of(
            table("1 0 0").get(0), ShareTable.of(new Span(50, 60), Map.of("a", BigDecimal.ONE)));
    var elsewhere = HandOutage.ofPaths("o", RANGE, Set.of("fax"));

    assertThatThrownBy(() -> new ServiceFacts(RANGE, twice, List.of(), List.of(), List.of()))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> new ServiceFacts(RANGE, List.of(), overlapping, List.of(), List.of()))
        .hasMessageContaining("same time");
    assertThatThrownBy(
            () -> new ServiceFacts(RANGE, paths("up"), List.of(), List.of(elsewhere), List.of()))
        .hasMessageContaining("fax");
  }

  private static String judge(List<ShareTable> tables, String states) {
    var facts = new ServiceFacts(RANGE, paths(states), tables, List.of(), List.of());
    var net = Unavailability.of(facts, RANGE.end()).net();
    return net.down().contains(50) ? "DOWN" : net.unknown().contains(50) ? "UNKNOWN" : "UP";
  }

  private static List<ShareTable> table(String shares) {
    var table = new TreeMap<String, BigDecimal>();
    var parts = shares.split(" ", -1);
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].equals("-")) {
        table.put(code(i), new BigDecimal(parts[i]));
      }
    }
    return List.of(ShareTable.of(RANGE, table));
  }

  private static List<ObservedPath> paths(String states) {
    var names = Arrays.asList(states.split(" ", -1));
    var all = Spans.of(RANGE.start(), RANGE.end());
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                new ObservedPath(
                    code(i),
                    names.get(i).equals("up") ? all : Spans.NONE,
                    names.get(i).equals("down") ? all : Spans.NONE))
        .toList();
  }

  private static String code(int index) {
    return String.valueOf((char) ('a' + index));
  }
}
