package fr.vigie.rights.rules;

import static fr.vigie.rights.rules.QuestionGround.CLARIFICATION;
import static fr.vigie.rights.rules.QuestionGround.IDENTITY;
import static fr.vigie.rights.rules.QuestionGround.OTHER;
import static fr.vigie.rights.rules.RequestFixture.REASONS;
import static fr.vigie.rights.rules.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.processing.Right;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What suspends and extends the period of GDPR, art. 12(3), and what only looks as if it did. */
class ResponsePeriodTest {
  private static final LocalDate TUE_2026_04_07 = LocalDate.of(2026, 4, 7);
  private static final LocalDate MON_2026_04_13 = LocalDate.of(2026, 4, 13);
  private static final LocalDate FRI_2026_06_05 = LocalDate.of(2026, 6, 5);

  @Test
  void a_request_of_5_March_2026_is_due_after_Easter() {
    assertThat(aRequest().receivedOn("2026-03-05").due("2026-03-06")).isEqualTo(TUE_2026_04_07);
  }

  @Test
  void a_question_about_the_identity_suspends_once_a_doubt_is_on_record() {
    var request =
        aRequest().doubted("2026-03-09").asked(IDENTITY, "2026-03-09").answered(2, "2026-03-16");
    assertThat(request.due("2026-03-17")).isEqualTo(MON_2026_04_13);
    assertThat(request.clocks("2026-03-17").response().suspended()).isFalse();
  }

  @Test
  void without_a_doubt_on_record_the_same_question_suspends_nothing_and_says_so() {
    var request = aRequest().asked(IDENTITY, "2026-03-09").answered(1, "2026-03-16");
    assertThat(request.due("2026-03-17")).isEqualTo(TUE_2026_04_07);
    assertThat(request.clocks("2026-03-17").remarks()).containsEntry(1, Remark.DOUBT_NOT_RECORDED);
  }

  @Test
  void a_doubt_recorded_after_the_question_comes_too_late() {
    var request =
        aRequest().asked(IDENTITY, "2026-03-09").doubted("2026-03-10").answered(1, "2026-03-16");
    assertThat(request.due("2026-03-17")).isEqualTo(TUE_2026_04_07);
  }

  @Test
  void confirming_the_identity_otherwise_ends_the_suspension() {
    var request =
        aRequest()
            .doubted("2026-03-09")
            .asked(IDENTITY, "2026-03-09")
            .then(EventType.IDENTITY_CONFIRMED, "2026-03-16");
    assertThat(request.due("2026-03-17")).isEqualTo(MON_2026_04_13);
    assertThat(request.file().openQuestion()).isEmpty();
  }

  @Test
  void an_insufficient_answer_does_not_end_the_suspension() {
    var request =
        aRequest()
            .doubted("2026-03-09")
            .asked(IDENTITY, "2026-03-09")
            .then(
                EventType.ANSWER_RECEIVED, "2026-03-11", event -> event.referringTo(2).incomplete())
            .answered(2, "2026-03-16");
    assertThat(request.due("2026-03-17")).isEqualTo(MON_2026_04_13);
  }

  @Test
  void while_the_answer_is_awaited_the_date_moves_by_the_day() {
    var request = aRequest().doubted("2026-03-09").asked(IDENTITY, "2026-03-09");
    assertThat(request.clocks("2026-03-16").response().suspended()).isTrue();
    assertThat(request.due("2026-03-16")).isEqualTo(MON_2026_04_13);
    assertThat(request.due("2026-03-17")).isEqualTo(LocalDate.of(2026, 4, 13));
    assertThat(request.due("2026-03-18")).isEqualTo(LocalDate.of(2026, 4, 14));
  }

  @Test
  void a_clarification_suspends_a_request_for_access_only() {
    assertThat(
            aRequest()
                .asked(CLARIFICATION, "2026-03-09")
                .answered(1, "2026-03-16")
                .due("2026-03-17"))
        .isEqualTo(MON_2026_04_13);
    var erasure =
        aRequest()
            .asking(Right.ERASURE)
            .asked(CLARIFICATION, "2026-03-09")
            .answered(1, "2026-03-16");
    assertThat(erasure.due("2026-03-17")).isEqualTo(TUE_2026_04_07);
    assertThat(erasure.clocks("2026-03-17").remarks()).containsEntry(1, Remark.NOT_ABOUT_ACCESS);
  }

  @Test
  void any_other_question_lets_the_period_run() {
    assertThat(aRequest().asked(OTHER, "2026-03-09").due("2026-03-30")).isEqualTo(TUE_2026_04_07);
  }

  @Test
  void a_question_that_bounced_suspends_nothing() {
    var request =
        aRequest().doubted("2026-03-09").asked(IDENTITY, "2026-03-09").bounced(2, "2026-03-10");
    assertThat(request.due("2026-03-30")).isEqualTo(TUE_2026_04_07);
    assertThat(request.file().openQuestion()).isEmpty();
  }

  @Test
  void a_question_sent_after_the_period_does_not_revive_it() {
    var request =
        aRequest().doubted("2026-04-08").asked(IDENTITY, "2026-04-08").answered(2, "2026-04-20");
    assertThat(request.due("2026-04-21")).isEqualTo(TUE_2026_04_07);
  }

  @Test
  void a_notice_with_reasons_in_the_last_second_extends_to_three_months_from_receipt() {
    assertThat(aRequest().extended("2026-04-07T23:59:59", REASONS).due("2026-04-08"))
        .isEqualTo(FRI_2026_06_05);
  }

  @Test
  void the_same_notice_a_second_later_has_no_effect() {
    var request = aRequest().extended("2026-04-08T00:00:00", REASONS);
    assertThat(request.due("2026-04-08")).isEqualTo(TUE_2026_04_07);
    assertThat(request.clocks("2026-04-08").remarks()).containsEntry(1, Remark.AFTER_PERIOD);
  }

  @Test
  void a_suspension_prolongs_the_time_in_which_a_notice_has_effect() {
    var request =
        aRequest()
            .doubted("2026-03-09")
            .asked(IDENTITY, "2026-03-09")
            .answered(2, "2026-03-16")
            .extended("2026-04-13", REASONS);
    assertThat(request.due("2026-04-14")).isEqualTo(LocalDate.of(2026, 6, 12));
  }

  @Test
  void a_notice_without_reasons_has_no_effect_and_a_later_one_with_reasons_has() {
    var request = aRequest().extended("2026-03-20", Set.of()).extended("2026-03-21", REASONS);
    assertThat(request.due("2026-03-22")).isEqualTo(FRI_2026_06_05);
    assertThat(request.clocks("2026-03-22").remarks()).containsEntry(1, Remark.REASONS_MISSING);
    assertThat(request.clocks("2026-03-22").response().extension().orElseThrow().number())
        .isEqualTo(2);
  }

  @Test
  void a_notice_that_bounced_reopens_the_matter() {
    var request = aRequest().extended("2026-03-20", REASONS).bounced(1, "2026-03-21");
    assertThat(request.due("2026-03-22")).isEqualTo(TUE_2026_04_07);
  }

  @Test
  void a_corrected_receipt_moves_the_date() {
    assertThat(aRequest().then(EventType.RECEIPT_CORRECTED, "2026-03-02").due("2026-03-10"))
        .isEqualTo(LocalDate.of(2026, 4, 2));
  }
}
