package fr.vigie.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.time.Spans;
import fr.vigie.time.Spans.Span;
import org.junit.jupiter.api.Test;

/** An observation holds until the next one, at most as long as its source vouches for it. */
class PathHistoryTest {
  private static final Span RANGE = new Span(1_000, 2_000);

  @Test
  void without_data_nothing_is_up() {
    var seen = PathHistory.of("webmail").build().collapse(RANGE, 5_000);

    assertThat(seen.up()).isEqualTo(Spans.NONE);
    assertThat(seen.down()).isEqualTo(Spans.NONE);
    assertThat(seen.unknown(RANGE)).isEqualTo(Spans.of(1_000, 2_000));
  }

  @Test
  void before_the_first_observation_and_after_its_validity_nothing_is_known() {
    var seen = PathHistory.of("webmail").add(1_100, true, 300).build().collapse(RANGE, 5_000);

    assertThat(seen.up()).isEqualTo(Spans.of(1_100, 1_400));
    assertThat(seen.unknown(RANGE)).isEqualTo(Spans.of(1_000, 1_100).union(Spans.of(1_400, 2_000)));
  }

  @Test
  void observations_that_follow_in_time_make_one_span() {
    var seen =
        PathHistory.of("webmail")
            .add(1_000, true, 60)
            .add(1_060, true, 60) // exactly when the one before ends
            .add(1_120, true, 60)
            .add(1_181, true, 60) // one second late
            .build()
            .collapse(RANGE, 5_000);

    assertThat(seen.up()).isEqualTo(Spans.of(1_000, 1_180).union(Spans.of(1_181, 1_241)));
  }

  @Test
  void a_change_takes_effect_at_the_second_it_was_seen() {
    var seen =
        PathHistory.of("webmail")
            .add(1_000, true, 300)
            .add(1_050, false, 300)
            .add(1_200, true, 100)
            .build()
            .collapse(RANGE, 5_000);

    assertThat(seen.up()).isEqualTo(Spans.of(1_000, 1_050).union(Spans.of(1_200, 1_300)));
    assertThat(seen.down()).isEqualTo(Spans.of(1_050, 1_200));
  }

  @Test
  void an_observation_before_the_range_still_holds_in_it() {
    var seen =
        PathHistory.of("webmail")
            .add(100, true, 10_000)
            .add(700, false, 350)
            .build()
            .collapse(RANGE, 5_000);

    assertThat(seen.down()).isEqualTo(Spans.of(1_000, 1_050));
    assertThat(seen.up()).isEqualTo(Spans.NONE);
  }

  @Test
  void sources_with_different_validity_share_a_path() {
    var seen =
        PathHistory.of("webmail")
            .add(1_000, true, 90_000) // a status log
            .add(1_100, true, 300) // a probe
            .build()
            .collapse(RANGE, 5_000);

    assertThat(seen.up()).isEqualTo(Spans.of(1_000, 1_400));
  }

  @Test
  void nothing_is_known_from_now_on() {
    var history = PathHistory.of("webmail").add(1_000, true, 300).add(1_200, false, 300).build();

    assertThat(history.collapse(RANGE, 1_150).up()).isEqualTo(Spans.of(1_000, 1_150));
    assertThat(history.collapse(RANGE, 1_150).down()).isEqualTo(Spans.NONE);
    assertThat(history.collapse(RANGE, 900).unknown(RANGE)).isEqualTo(Spans.of(1_000, 2_000));
  }

  @Test
  void observations_must_ascend_and_hold_for_some_time() {
    var builder = PathHistory.of("webmail").add(1_000, true, 300);

    assertThatThrownBy(() -> builder.add(1_000, false, 300))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.add(1_001, false, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_is_both_up_and_down() {
    assertThatThrownBy(() -> new ObservedPath("webmail", Spans.of(0, 10), Spans.of(9, 12)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
