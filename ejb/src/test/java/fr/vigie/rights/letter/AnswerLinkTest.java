package fr.vigie.rights.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.vigie.rights.letter.AnswerLink.State;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerLinkTest {
  private static final Instant MADE = Instant.parse("2026-03-05T11:00:00Z");
  private static final Duration VALID = Duration.ofDays(14);
  private static final AnswerKey KEY = AnswerKey.random();
  private static final AnswerKey WRONG = new AnswerKey(KEY.link(), "x");

  private final AnswerLink link = new AnswerLink(UUID.randomUUID(), KEY, MADE, VALID);

  @Test
  void the_right_code_opens_it_once() {
    assertThat(link.state(MADE)).isEqualTo(State.OPEN);
    assertThat(link.open(KEY, MADE)).isTrue();

    assertThat(link.state(MADE)).isEqualTo(State.USED);
    assertThatIllegalStateException().isThrownBy(() -> link.open(KEY, MADE));
  }

  @Test
  void its_files_can_be_fetched_for_half_an_hour_from_then() {
    assertThat(link.isFetchable(MADE)).isFalse();
    link.open(KEY, MADE);

    assertThat(link.isFetchable(MADE.plus(Duration.ofMinutes(30)).minusSeconds(1))).isTrue();
    assertThat(link.isFetchable(MADE.plus(Duration.ofMinutes(30)))).isFalse();
    assertThat(link.fetched(MADE)).isTrue();
    assertThat(link.fetched(MADE)).as("told once").isFalse();
  }

  @Test
  void five_wrong_codes_lock_it_for_the_right_one_too() {
    for (int left = AnswerLink.MOST_WRONG - 1; left >= 0; left--) {
      assertThat(link.open(WRONG, MADE)).isFalse();
      assertThat(link.attemptsLeft()).isEqualTo(left);
    }

    assertThat(link.state(MADE)).isEqualTo(State.LOCKED);
    assertThatIllegalStateException().isThrownBy(() -> link.open(KEY, MADE));
  }

  @Test
  void it_expires_to_the_second() {
    assertThat(link.state(MADE.plus(VALID).minusSeconds(1))).isEqualTo(State.OPEN);
    assertThat(link.state(MADE.plus(VALID))).isEqualTo(State.EXPIRED);
  }

  @Test
  void a_newer_one_takes_its_place_even_once_opened() {
    link.open(KEY, MADE);
    link.withdraw();

    assertThat(link.state(MADE)).isEqualTo(State.WITHDRAWN);
    assertThat(link.isFetchable(MADE)).isFalse();
  }

  @Test
  void a_code_of_another_link_does_not_open_it() {
    assertThat(link.open(new AnswerKey(AnswerKey.random().link(), KEY.code()), MADE)).isFalse();
  }

  @Test
  void keys_say_nothing_of_themselves() {
    assertThat(KEY.toString()).doesNotContain(KEY.link()).doesNotContain(KEY.code());
    assertThat(AnswerKey.typed(KEY.shownCode())).isEqualTo(KEY.code());
    assertThat(AnswerKey.typed(null)).isEmpty();
  }

  @Test
  void it_is_known_by_the_half_that_was_mailed() {
    assertThat(link.isLink(KEY.link())).isTrue();
    assertThat(link.isLink(AnswerKey.random().link())).isFalse();
  }
}
