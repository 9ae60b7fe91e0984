package fr.vigie.rights.rules;

import static fr.vigie.rights.rules.RequestFixture.FRANCE;
import static fr.vigie.rights.rules.RequestFixture.REASONS;
import static fr.vigie.rights.rules.RequestFixture.REMEDIES;
import static fr.vigie.rights.rules.RequestFixture.aRequest;
import static fr.vigie.rights.rules.RequestFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.processing.Right;
import fr.vigie.time.HealthRecordRule;
import fr.vigie.time.ResponseRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The periods that run side by side, and what recorded answers are worth. */
class ClocksTest {

  @Test
  void an_access_request_for_a_health_record_runs_on_two_legal_clocks() {
    var clocks =
        aRequest()
            .asking(Right.ACCESS, Right.HEALTH_RECORDS)
            .withDocumentOf("2025-06-01")
            .withDocumentOf("2015-06-01")
            .clocks("2026-03-06");
    assertThat(clocks.all())
        .extracting(Clock::kind, Clock::due)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ClockKind.RESPONSE, LocalDate.of(2026, 4, 7)),
            org.assertj.core.groups.Tuple.tuple(ClockKind.HEALTH_RECORD, LocalDate.of(2026, 3, 13)),
            org.assertj.core.groups.Tuple.tuple(ClockKind.HEALTH_RECORD, LocalDate.of(2026, 5, 5)),
            org.assertj.core.groups.Tuple.tuple(
                ClockKind.INTERNAL_TARGET, LocalDate.of(2026, 3, 25)));
    assertThat(clocks.next().orElseThrow().due()).isEqualTo(LocalDate.of(2026, 3, 13));
  }

  @Test
  void the_commission_gives_two_months_for_recent_documents_too() {
    var clocks =
        aRequest()
            .asking(Right.HEALTH_RECORDS)
            .withDocumentOf("2025-06-01")
            .then(EventType.COMMISSION_SEIZED, "2026-03-06")
            .clocks("2026-03-07");
    assertThat(clocks.all().get(1).due()).isEqualTo(LocalDate.of(2026, 5, 5));
  }

  @Test
  void the_contractual_month_starts_with_the_complete_request_and_never_moves_the_legal_one() {
    var request =
        aRequest()
            .doubted("2026-03-09")
            .asked(QuestionGround.OTHER, "2026-03-09")
            .answered(2, "2026-03-16");
    var terms = new Terms(ResponseRule.GDPR_12_3, HealthRecordRule.CSP_L1111_7, true, 20, FRANCE);
    var clocks = Clocks.of(request.file(), terms, at("2026-03-17"));
    assertThat(clocks.all().get(0).due()).isEqualTo(LocalDate.of(2026, 4, 7));
    assertThat(clocks.all().get(1).kind()).isEqualTo(ClockKind.CONTRACT);
    assertThat(clocks.all().get(1).due()).isEqualTo(LocalDate.of(2026, 4, 16));
  }

  @Test
  void the_last_moment_is_in_time_and_the_next_is_late() {
    assertThat(stateWhenSentAt("2026-04-07T23:59:59")).isEqualTo(ClockState.MET);
    assertThat(stateWhenSentAt("2026-04-08T00:00:00")).isEqualTo(ClockState.MET_LATE);
  }

  private static ClockState stateWhenSentAt(String when) {
    return aRequest()
        .decided(Right.ACCESS, Outcome.GRANTED, "2026-04-01")
        .sent(when, Set.of())
        .clocks("2026-05-01")
        .all()
        .get(0)
        .state();
  }

  @Test
  void a_request_is_met_when_its_last_right_is_answered() {
    var request =
        aRequest()
            .asking(Right.ACCESS, Right.ERASURE)
            .decided(Right.ACCESS, Outcome.GRANTED, "2026-03-10")
            .sent("2026-03-11", Set.of());
    assertThat(request.clocks("2026-03-12").all().get(0).state()).isEqualTo(ClockState.RUNNING);
    request.decided(Right.ERASURE, Outcome.REFUSED, "2026-04-09").sent("2026-04-10", REMEDIES);
    Clock response = request.clocks("2026-04-11").all().get(0);
    assertThat(response.state()).isEqualTo(ClockState.MET_LATE);
    assertThat(response.metAt()).contains(at("2026-04-10"));
  }

  @Test
  void an_answer_that_bounced_is_owed_again() {
    var request =
        aRequest()
            .decided(Right.ACCESS, Outcome.GRANTED, "2026-03-10")
            .sent("2026-03-11", Set.of())
            .bounced(2, "2026-03-12");
    assertThat(request.file().state(Right.ACCESS)).isEqualTo(RightState.DECIDED);
    assertThat(request.clocks("2026-05-01").all().get(0).state()).isEqualTo(ClockState.OVERDUE);
  }

  @Test
  void what_happened_outside_is_kept_and_remarked_upon() {
    var late = aRequest().decided(Right.ACCESS, Outcome.GRANTED, "2026-04-01");
    late.sent("2026-04-09", Set.of());
    assertThat(late.clocks("2026-04-10").remarks()).containsEntry(2, Remark.LATE);

    var bare = aRequest().decided(Right.ACCESS, Outcome.REFUSED, "2026-03-10");
    bare.sent("2026-03-11", REASONS);
    assertThat(bare.clocks("2026-03-12").remarks()).containsEntry(2, Remark.REMEDIES_MISSING);

    var hasty =
        aRequest().doubted("2026-03-06").decided(Right.ACCESS, Outcome.GRANTED, "2026-03-07");
    hasty.sent("2026-03-08", Set.of()).then(EventType.IDENTITY_CONFIRMED, "2026-03-09");
    assertThat(hasty.clocks("2026-03-12").remarks())
        .containsEntry(3, Remark.IDENTITY_NOT_CONFIRMED);

    var quick =
        aRequest()
            .asking(Right.HEALTH_RECORDS)
            .withDocumentOf("2025-01-01")
            .decided(Right.HEALTH_RECORDS, Outcome.GRANTED, "2026-03-06");
    quick.sent("2026-03-06T13:00:00", Set.of());
    assertThat(quick.clocks("2026-03-08").remarks()).containsEntry(2, Remark.BEFORE_REFLECTION);

    var empty = aRequest().sent("2026-03-06", Set.of());
    assertThat(empty.clocks("2026-03-08").remarks()).containsEntry(1, Remark.NOTHING_DECIDED);
  }

  @Test
  void a_right_taken_back_is_owed_no_longer() {
    var request =
        aRequest().then(EventType.TAKEN_BACK, "2026-03-10", event -> event.about(Right.ACCESS));
    assertThat(request.file().isSettled()).isTrue();
    assertThat(request.clocks("2026-05-01").next()).isEmpty();
    assertThat(request.file().liveRights()).isEqualTo(Set.of());
  }

  @Test
  void reopening_owes_the_answer_again_on_the_old_date() {
    var request =
        aRequest()
            .decided(Right.ACCESS, Outcome.NO_DATA, "2026-03-10")
            .sent("2026-03-11", Set.of())
            .then(EventType.CLOSED, "2026-03-12")
            .then(EventType.REOPENED, "2026-03-20");
    assertThat(request.file().state(Right.ACCESS)).isEqualTo(RightState.OPEN);
    assertThat(request.file().isClosed()).isFalse();
    assertThat(request.due("2026-03-21")).isEqualTo(LocalDate.of(2026, 4, 7));
  }

  @Test
  void events_count_in_the_order_in_which_they_happened_however_they_were_recorded() {
    var request =
        aRequest()
            .sent("2026-03-11", Set.of())
            .decided(Right.ACCESS, Outcome.GRANTED, "2026-03-10");
    assertThat(request.file().state(Right.ACCESS)).isEqualTo(RightState.ANSWERED);
    assertThat(request.file().events()).extracting(CaseEvent::number).isEqualTo(List.of(2, 1));
  }
}
