package fr.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingleRunTest {
  private final SingleRun work = new SingleRun();
  private final List<String> turns = new ArrayList<>();

  @Test
  void whoever_asks_first_starts_the_run_and_others_do_not() {
    assertThat(work.ask()).isTrue();
    assertThat(work.ask()).isFalse();

    work.run(() -> turns.add("turn"));
    assertThat(turns).hasSize(1);
  }

  @Test
  void those_who_ask_during_a_run_get_one_more_turn_of_it() {
    work.ask();

    work.run(
        () -> {
          turns.add("turn");
          if (turns.size() == 1) {
            assertThat(work.ask()).isFalse();
            assertThat(work.ask()).isFalse();
          }
        });
    assertThat(turns).hasSize(2);
  }

  @Test
  void after_a_run_the_next_one_who_asks_starts_another() {
    work.ask();
    work.run(() -> turns.add("turn"));

    assertThat(work.ask()).isTrue();
  }

  @Test
  void a_run_that_could_not_start_leaves_the_start_to_the_next_one_who_asks() {
    work.ask();
    work.ask();
    work.giveUp();

    assertThat(work.ask()).isTrue();
  }
}
