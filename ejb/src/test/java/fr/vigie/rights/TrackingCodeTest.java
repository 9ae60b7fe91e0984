package fr.vigie.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingCodeTest {
  private static final TrackingCode CODE = new TrackingCode("7KQ2M4XT9PWA0J1C");

  @Test
  void it_is_shown_in_groups_and_never_by_accident() {
    assertThat(CODE.shown()).isEqualTo("7KQ2-M4XT-9PWA-0J1C");
    assertThat(CODE.toString()).doesNotContain("7KQ2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7KQ2-M4XT-9PWA-0J1C",
        "7kq2m4xt9pwa0j1c",
        " 7KQ2 M4XT 9PWA OJIC ",
        "7KQ2M4XT9PWAOJLC"
      })
  void it_is_read_as_people_type_it(String typed) {
    assertThat(TrackingCode.read(typed)).contains(CODE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "7KQ2", "7KQ2-M4XT-9PWA-0J1C-7", "7KQ2-M4XT-9PWA-0J1U"})
  void what_cannot_be_a_code_is_none(String typed) {
    assertThat(TrackingCode.read(typed)).isEmpty();
  }

  @Test
  void a_new_one_can_be_read_back_and_is_never_the_same() {
    TrackingCode made = TrackingCode.random();

    assertThat(TrackingCode.read(made.shown())).contains(made);
    assertThat(TrackingCode.random()).isNotEqualTo(made);
    assertThat(made.digest()).hasSize(64).doesNotContain(made.letters());
  }
}
