package fr.vigie.inquiry.rules;

import static fr.vigie.inquiry.rules.InquiryEventType.ANSWERED;
import static fr.vigie.inquiry.rules.InquiryEventType.CLOSED;
import static fr.vigie.inquiry.rules.InquiryEventType.EXTENDED;
import static fr.vigie.inquiry.rules.InquiryEventType.QUESTIONED;
import static fr.vigie.inquiry.rules.InquiryEventType.RECEIVED;
import static fr.vigie.inquiry.rules.InquiryEventType.REDACTED;
import static fr.vigie.inquiry.rules.InquiryEventType.REOPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An inquiry as its events tell it. */
class InquiryFileTest {
  private final List<InquiryEvent> events = new ArrayList<>();

  @Test
  void an_inquiry_is_owed_an_answer_by_the_date_that_the_authority_set() {
    InquiryFile file = with(RECEIVED, "2026-03-02", "2026-03-20");

    assertThat(file.status()).isEqualTo(InquiryStatus.TO_ANSWER);
    assertThat(file.dueAt()).contains(on("2026-03-20"));
    assertThat(file.isLate(on("2026-03-20").minusSeconds(1))).isFalse();
    assertThat(file.isLate(on("2026-03-20"))).isTrue();
  }

  @Test
  void what_is_erased_was_closed_when_the_portal_learned_of_it_and_takes_no_act_any_more() {
    with(RECEIVED, "2020-03-02", null);
    with(ANSWERED, "2020-03-10", null);
    InquiryFile closed = with(CLOSED, "2020-03-11", null);
    InquiryFile erased = with(REDACTED, "2025-03-12", null);

    assertThat(closed.closedAt()).isPresent();
    assertThat(erased.closedAt()).isEqualTo(closed.closedAt());
    assertThat(erased.status()).isEqualTo(InquiryStatus.CLOSED);
    for (InquiryAct act : InquiryAct.values()) {
      assertThat(refusal(erased, act)).isEqualTo(Refusal.WRONG_STATE);
    }
  }

  @Test
  void without_a_date_nothing_is_late() {
    InquiryFile file = with(RECEIVED, "2026-03-02", null);

    assertThat(file.dueAt()).isEmpty();
    assertThat(file.isLate(on("2036-01-01"))).isFalse();
    assertThat(refusal(file, InquiryAct.EXTEND)).isEqualTo(Refusal.WRONG_STATE);
  }

  @Test
  void more_time_granted_moves_the_date() {
    with(RECEIVED, "2026-03-02", "2026-03-20");
    InquiryFile file = with(EXTENDED, "2026-03-10", "2026-04-01");

    assertThat(file.dueAt()).contains(on("2026-04-01"));
    assertThat(file.remarks()).isEmpty();
    assertThatThrownBy(() -> file.checkLater(on("2026-04-01")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.DUE_NOT_LATER));
  }

  @Test
  void more_time_granted_when_it_was_over_counts_and_is_remarked() {
    with(RECEIVED, "2026-03-02", "2026-03-20");
    InquiryFile file = with(EXTENDED, "2026-03-25", "2026-04-01");

    assertThat(file.dueAt()).contains(on("2026-04-01"));
    assertThat(file.remarks()).isEqualTo(Map.of(2, InquiryRemark.GRANTED_TOO_LATE));
  }

  @Test
  void a_late_answer_is_remarked_and_one_in_time_is_not() {
    with(RECEIVED, "2026-03-02", "2026-03-20");
    assertThat(with(ANSWERED, "2026-03-20", null).remarks())
        .isEqualTo(Map.of(2, InquiryRemark.LATE));

    events.clear();
    with(RECEIVED, "2026-03-02", "2026-03-20");
    assertThat(with(ANSWERED, "2026-03-19", null).remarks()).isEmpty();
  }

  @Test
  void an_answer_that_was_recorded_after_a_later_question_answers_what_came_before_it() {
    with(RECEIVED, "2026-03-02", "2026-03-20");
    with(QUESTIONED, "2026-03-15", "2026-04-15");
    InquiryFile file = with(ANSWERED, "2026-03-10", null);

    assertThat(file.status()).isEqualTo(InquiryStatus.TO_ANSWER);
    assertThat(file.dueAt()).contains(on("2026-04-15"));
    assertThat(file.remarks()).isEmpty();
  }

  @Test
  void a_question_more_is_owed_an_answer_of_its_own_and_the_old_date_is_gone() {
    with(RECEIVED, "2026-03-02", "2026-03-20");
    with(ANSWERED, "2026-03-10", null);
    InquiryFile file = with(QUESTIONED, "2026-03-15", null);

    assertThat(file.status()).isEqualTo(InquiryStatus.TO_ANSWER);
    assertThat(file.dueAt()).isEmpty();
  }

  @Test
  void an_answer_to_nothing_is_refused_as_an_act_and_remarked_as_a_fact() {
    with(RECEIVED, "2026-03-02", "2026-03-20");
    InquiryFile answered = with(ANSWERED, "2026-03-10", null);
    assertThat(refusal(answered, InquiryAct.ANSWER)).isEqualTo(Refusal.WRONG_STATE);

    InquiryFile twice = with(ANSWERED, "2026-03-12", null);

    assertThat(twice.remarks()).isEqualTo(Map.of(3, InquiryRemark.NOTHING_ASKED));
  }

  @Test
  void it_is_not_closed_while_an_answer_is_owed_and_nothing_is_done_once_it_is() {
    assertThat(refusal(with(RECEIVED, "2026-03-02", null), InquiryAct.CLOSE))
        .isEqualTo(Refusal.ANSWER_OWED);
    with(ANSWERED, "2026-03-10", null);
    InquiryFile closed = with(CLOSED, "2026-03-11", null);

    assertThat(closed.status()).isEqualTo(InquiryStatus.CLOSED);
    assertThat(closed.permits().stream().filter(InquiryPermit::isGranted).map(InquiryPermit::act))
        .containsExactly(InquiryAct.REOPEN);
    assertThat(with(REOPENED, "2026-03-12", null).status()).isEqualTo(InquiryStatus.TO_ANSWER);
  }

  /** What the office does counts as recorded: a date typed wrong turns nothing round. */
  @Test
  void a_closing_told_with_an_earlier_date_than_the_reopening_closes() {
    with(InquiryEventType.RECEIVED, "2026-03-02", null);
    with(InquiryEventType.ANSWERED, "2026-03-10", null);
    with(InquiryEventType.CLOSED, "2026-03-11", null);
    with(InquiryEventType.REOPENED, "2026-03-12", null);

    InquiryFile file = with(InquiryEventType.CLOSED, "2026-03-09", null);

    assertThat(file.status()).isEqualTo(InquiryStatus.CLOSED);
  }

  @Test
  void no_authority_wants_an_answer_before_it_asks() {
    assertThatThrownBy(() -> InquiryFile.checkDue(on("2026-03-01"), on("2026-03-01")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.DUE_BEFORE_RECEIPT));
    InquiryFile.checkDue(null, on("2026-03-01"));
  }

  private static Refusal refusal(InquiryFile file, InquiryAct act) {
    return file.permit(act).refusal().orElseThrow();
  }

  private InquiryFile with(InquiryEventType type, String day, String due) {
    events.add(
        new InquiryEvent(
            events.size() + 1,
            type,
            on(day),
            Instant.parse("2026-06-01T00:00:00Z"),
            due == null ? null : on(due)));
    return InquiryFile.of(events);
  }

  private static Instant on(String day) {
    return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
