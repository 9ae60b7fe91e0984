package fr.vigie.rights.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** What may be told of requests that others answer. */
class ToldFiguresTest {
  private static final int LARGEST_TRIED = 8;

  @Test
  void large_numbers_are_told() {
    ToldFigures told = ToldFigures.of(figures(new State(20, 5, 6, 0, 5, 0)));

    assertThat(told).isEqualTo(new ToldFigures("31", "25", "20", "11", "5", "0", Map.of()));
  }

  @Test
  void a_small_part_hides_all_parts_that_add_up_to_the_total() {
    ToldFigures told = ToldFigures.of(figures(new State(9, 3, 0, 0, 0, 0)));

    assertThat(told.received()).isEqualTo("12");
    assertThat(List.of(told.answered(), told.inTime(), told.late()))
        .containsOnly(ToldFigures.HIDDEN);
    assertThat(told.extended()).isEqualTo("0");
  }

  @Test
  void few_requests_are_told_of_in_one_way_whatever_became_of_them() {
    ToldFigures told = ToldFigures.of(figures(new State(3, 0, 0, 0, 0, 1)));

    assertThat(told).isEqualTo(ToldFigures.of(figures(new State(0, 1, 1, 1, 3, 0))));
    assertThat(told.refused(RefusalGround.EXCESSIVE)).isEqualTo("<5");
  }

  @Test
  void a_small_number_of_refusals_on_a_ground_is_not_told() {
    var figures =
        new RegisterFigures(
            10,
            10,
            10,
            0,
            0,
            0,
            OptionalDouble.empty(),
            Map.of(RefusalGround.EXCESSIVE, 3, RefusalGround.LEGAL_CLAIMS, 7));

    ToldFigures told = ToldFigures.of(figures);

    assertThat(told.refused(RefusalGround.EXCESSIVE)).isEqualTo("<5");
    assertThat(told.refused(RefusalGround.LEGAL_CLAIMS)).isEqualTo("7");
    assertThat(told.refused(RefusalGround.PUBLIC_HEALTH)).isEqualTo("0");
  }

  /**
   * Whoever knows this rule and sees what is told can still not say what is hidden: each number
   * that is not told could be another one, and each that is small could be none at all.
   */
  @Test
  void nothing_hidden_follows_from_what_is_told() {
    Map<ToldFigures, List<State>> alike = new HashMap<>();
    for (State state : states()) {
      alike.computeIfAbsent(ToldFigures.of(figures(state)), told -> new ArrayList<>()).add(state);
    }

    alike.forEach(
        (told, states) -> {
          if (!isTold(told.inTime())) {
            assertUnknown(told, states, State::inTime);
            assertUnknown(told, states, State::answeredLate);
            assertUnknown(told, states, State::overdue);
            assertUnknown(told, states, State::running);
          }
          if (!isTold(told.extended())) {
            assertUnknown(told, states, State::extended);
          }
        });
  }

  private static boolean isTold(String cell) {
    return cell.chars().allMatch(Character::isDigit);
  }

  private static void assertUnknown(
      ToldFigures told, List<State> states, ToIntFunction<State> cell) {
    Set<Integer> possible = new HashSet<>();
    states.forEach(state -> possible.add(cell.applyAsInt(state)));
    assertThat(possible).as("%s", told).hasSizeGreaterThan(1);
  }

  /** The numbers that make the figures up. */
  private record State(
      int inTime, int answeredLate, int overdue, int running, int extended, int suspended) {}

  private static List<State> states() {
    var states = new ArrayList<State>();
    for (int inTime = 0; inTime <= LARGEST_TRIED; inTime++) {
      for (int late = 0; late <= LARGEST_TRIED; late++) {
        for (int overdue = 0; overdue <= LARGEST_TRIED; overdue++) {
          for (int running = 0; running <= LARGEST_TRIED; running++) {
            int total = inTime + late + overdue + running;
            for (int extended = 0; extended <= total; extended++) {
              states.add(new State(inTime, late, overdue, running, extended, 0));
            }
          }
        }
      }
    }
    return states;
  }

  private static RegisterFigures figures(State state) {
    return new RegisterFigures(
        state.inTime + state.answeredLate + state.overdue + state.running,
        state.inTime + state.answeredLate,
        state.inTime,
        state.answeredLate + state.overdue,
        state.extended,
        state.suspended,
        OptionalDouble.empty(),
        Map.of());
  }
}
