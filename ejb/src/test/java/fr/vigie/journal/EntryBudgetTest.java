package fr.vigie.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EntryBudgetTest {
  private static final Instant NOON = Instant.parse("2026-08-03T10:00:00Z");

  private final EntryBudget budget = new EntryBudget();

  @Test
  void one_caller_fills_only_their_own_share_of_a_minute() {
    assertThat(taken("one", 50, NOON)).isEqualTo(EntryBudget.PER_CALLER);
    assertThat(taken("other", 5, NOON)).isEqualTo(5);
    assertThat(budget.omitted()).isEqualTo(30);
    assertThat(budget.omitted()).isZero();
  }

  @Test
  void many_callers_together_have_a_limit_too() {
    int taken = 0;
    for (int caller = 0; caller < 100; caller++) {
      taken += taken("caller " + caller, 10, NOON);
    }
    assertThat(taken).isEqualTo(EntryBudget.IN_ALL);
  }

  @Test
  void the_next_minute_begins_afresh() {
    taken("one", 50, NOON);
    assertThat(taken("one", 50, NOON.plusSeconds(60))).isEqualTo(EntryBudget.PER_CALLER);
  }

  private int taken(String caller, int refusals, Instant at) {
    int taken = 0;
    for (int i = 0; i < refusals; i++) {
      taken += budget.takes(caller, at) ? 1 : 0;
    }
    return taken;
  }
}
