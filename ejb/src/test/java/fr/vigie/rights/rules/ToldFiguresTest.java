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
  private static final List<ToIntFunction<State>> PARTS =
      List.of(State::inTime, State::answeredLate, State::overdue, State::running);

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
   * that is not told could be another one.
   */
  @Test
  void nothing_hidden_follows_from_what_is_told() {
    alike()
        .forEach(
            (told, states) -> {
              if (!isTold(told.inTime())) {
                PARTS.forEach(
                    part ->
                        assertThat(possible(states, part)).as("%s", told).hasSizeGreaterThan(1));
              }
              if (!isTold(told.extended())) {
                assertThat(possible(states, State::extended)).as("%s", told).hasSizeGreaterThan(1);
              }
            });
  }

  /** Not even a number that nobody wrote down: those that are left of the total. */
  @Test
  void no_small_number_follows_from_what_is_told() {
    List<ToIntFunction<State>> numbers = new ArrayList<>(PARTS);
    numbers.add(State::extended);
    numbers.add(state -> state.total() - state.extended());

    alike()
        .forEach(
            (told, states) ->
                numbers.forEach(
                    number -> {
                      Set<Integer> possible = possible(states, number);
                      if (possible.size() == 1) {
                        assertThat(possible.iterator().next()).as("%s", told).isNotIn(1, 2, 3, 4);
                      }
                    }));
  }

  private static boolean isTold(String cell) {
    return cell.chars().allMatch(Character::isDigit);
  }

  private static Set<Integer> possible(List<State> states, ToIntFunction<State> number) {
    Set<Integer> possible = new HashSet<>();
    states.forEach(state -> possible.add(number.applyAsInt(state)));
    return possible;
  }

  private static Map<ToldFigures, List<State>> alike() {
    Map<ToldFigures, List<State>> alike = new HashMap<>();
    for (State state : states()) {
      alike.computeIfAbsent(ToldFigures.of(figures(state)), told -> new ArrayList<>()).add(state);
    }
    return alike;
  }

  /** The numbers that make the figures up. */
  private record State(
      int inTime, int answeredLate, int overdue, int running, int extended, int suspended) {
    int total() {
      return inTime + answeredLate + overdue + running;
    }
  }

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
        state.total(),
        state.inTime + state.answeredLate,
        state.inTime,
        state.answeredLate + state.overdue,
        state.extended,
        state.suspended,
        OptionalDouble.empty(),
        Map.of());
  }
}
