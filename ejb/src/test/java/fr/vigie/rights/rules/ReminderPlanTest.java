package fr.vigie.rights.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderPlanTest {
  private static final Instant DUE = Instant.parse("2026-04-07T22:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T21:59:59Z,",
    "2026-03-28T22:00:00Z,D-10",
    "2026-04-04T21:59:59Z,D-10",
    "2026-04-04T22:00:00Z,D-3",
    "2026-04-06T22:00:00Z,D-1",
    "2026-04-07T21:59:59Z,D-1",
    "2026-04-07T22:00:00Z,OVERDUE",
    "2026-06-01T00:00:00Z,OVERDUE"
  })
  void a_date_is_at_one_stage_the_most_urgent_that_it_has_reached(Instant now, String stage) {
    assertThat(stages(ReminderPlan.USUAL, now))
        .isEqualTo(stage == null ? List.of() : List.of(stage));
  }

  @Test
  void the_days_are_a_setting_in_any_order() {
    ReminderPlan plan = ReminderPlan.of("2, 15,2");

    assertThat(plan.daysBefore()).containsExactly(2, 15);
    assertThat(stages(plan, Instant.parse("2026-04-05T22:00:00Z"))).containsExactly("D-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "3,0", "-1", "3,"})
  void what_is_no_list_of_days_is_refused(String days) {
    assertThatIllegalArgumentException().isThrownBy(() -> ReminderPlan.of(days));
  }

  private static List<String> stages(ReminderPlan plan, Instant now) {
    return plan.stages(now).stream()
        .filter(stage -> DUE.isAfter(stage.after()) && !DUE.isAfter(stage.until()))
        .map(ReminderPlan.Stage::name)
        .toList();
  }
}
