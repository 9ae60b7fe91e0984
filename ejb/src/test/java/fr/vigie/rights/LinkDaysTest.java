package fr.vigie.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkDaysTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "14", "90", "07"})
  void a_link_lasts_one_to_ninety_days(String days) {
    assertThat(LinkDays.read("VIGIE_LINK_DAYS", days))
        .isEqualTo(Duration.ofDays(Integer.parseInt(days)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "91", "365000", "-1", "quinze", "", "1.5"})
  void anything_else_refuses_the_start_and_names_the_setting(String days) {
    assertThatIllegalStateException()
        .isThrownBy(() -> LinkDays.read("VIGIE_LINK_DAYS", days))
        .withMessageStartingWith("VIGIE_LINK_DAYS is a number of days from 1 to 90");
  }
}
