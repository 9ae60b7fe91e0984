package fr.vigie.rights.rules;

import static fr.vigie.rights.rules.RequestFixture.aRequest;
import static fr.vigie.rights.rules.RequestFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.processing.Right;
import fr.vigie.rights.rules.RecipientDuty.Notice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** GDPR, art. 19; and the hold, which keeps a file from being redacted. */
class RecipientDutyTest {
  private static final UUID LABORATORY = new UUID(0, 1);
  private static final UUID PLATFORM = new UUID(0, 2);

  @ParameterizedTest
  @EnumSource(names = {"RECTIFICATION", "ERASURE", "RESTRICTION"})
  void a_recipient_is_to_be_told_of_what_was_granted(Right right) {
    var request = aRequest().asking(right).decided(right, Outcome.PARTLY, "2026-03-10");
    assertThat(owed(request)).containsExactly(right);
  }

  @Test
  void access_and_what_was_refused_concern_no_recipient() {
    var request =
        aRequest()
            .asking(Right.ACCESS, Right.ERASURE)
            .decided(Right.ACCESS, Outcome.GRANTED, "2026-03-10")
            .decided(Right.ERASURE, Outcome.REFUSED, "2026-03-10");
    assertThat(owed(request)).isEmpty();
  }

  @Test
  void who_was_told_after_the_decision_is_owed_nothing_and_others_still_are() {
    var request =
        aRequest().asking(Right.ERASURE).decided(Right.ERASURE, Outcome.GRANTED, "2026-03-10");
    var told = new Notice(LABORATORY, Right.ERASURE, at("2026-03-11"));

    assertThat(owed(request, told)).isEmpty();
    assertThat(RecipientDuty.owed(request.file(), PLATFORM, List.of(told)))
        .containsExactly(Right.ERASURE);
  }

  @Test
  void a_message_from_before_the_decision_or_about_another_right_does_not_count() {
    var request =
        aRequest()
            .asking(Right.ERASURE, Right.RESTRICTION)
            .decided(Right.ERASURE, Outcome.GRANTED, "2026-03-10")
            .decided(Right.RESTRICTION, Outcome.GRANTED, "2026-03-10");
    assertThat(
            owed(
                request,
                new Notice(LABORATORY, null, at("2026-03-09")),
                new Notice(LABORATORY, Right.RESTRICTION, at("2026-03-12"))))
        .containsExactly(Right.ERASURE);
    assertThat(owed(request, new Notice(LABORATORY, null, at("2026-03-12")))).isEmpty();
  }

  @Test
  void a_hold_lasts_until_it_is_lifted_and_can_come_again() {
    var request = aRequest();
    assertThat(request.file().isHeld()).isFalse();
    assertThat(request.then(EventType.HELD, "2026-03-10").file().isHeld()).isTrue();
    assertThat(request.then(EventType.HOLD_LIFTED, "2026-03-11").file().isHeld()).isFalse();
    assertThat(request.then(EventType.HELD, "2026-03-12").file().isHeld()).isTrue();
  }

  private static Set<Right> owed(RequestFixture request, Notice... notices) {
    return RecipientDuty.owed(request.file(), LABORATORY, List.of(notices));
  }
}
