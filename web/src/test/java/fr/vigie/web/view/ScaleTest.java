package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ScaleTest {
  private final Scale day = new Scale(86_400);

  @Test
  void a_position_is_a_percentage_with_three_decimals() {
    assertThat(day.at(0)).isEqualTo("0.000%");
    assertThat(day.at(8 * 3600)).isEqualTo("33.333%");
    assertThat(day.at(86_400)).isEqualTo("100.000%");
  }

  @Test
  void a_position_beyond_the_drawing_is_its_edge() {
    assertThat(day.at(-1)).isEqualTo("0.000%");
    assertThat(day.at(90_000)).isEqualTo("100.000%");
  }

  @Test
  void neighbours_leave_no_gap_and_do_not_overlap() {
    assertThat(day.width(0, 8 * 3600, 0)).isEqualTo("33.333%");
    assertThat(day.width(8 * 3600, 86_400, 0)).isEqualTo("66.667%");
  }

  @Test
  void a_second_is_still_seen_even_the_last_one() {
    assertThat(day.width(3600, 3601, 400)).isEqualTo("0.400%");
    assertThat(day.width(86_399, 86_400, 400)).isEqualTo("0.002%");
  }

  @Test
  void there_is_no_scale_without_length() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Scale(0));
  }
}
