package fr.vigie.rights.rules;

import static fr.vigie.rights.rules.RequestFixture.CONTROLLER;
import static fr.vigie.rights.rules.RequestFixture.PROCESSOR;
import static fr.vigie.rights.rules.RequestFixture.REASONS;
import static fr.vigie.rights.rules.RequestFixture.REMEDIES;
import static fr.vigie.rights.rules.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.processing.Right;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every act has its unlawful twin, refused with its own code. */
class LawfulActsTest {
  private static final Set<Right> ACCESS = EnumSet.of(Right.ACCESS);

  @Test
  void an_extension_is_lawful_until_the_effective_end_of_the_first_period() {
    Permit permit = aRequest().acts(CONTROLLER, "2026-04-07T23:59:59").permit(Act.EXTEND);
    assertThat(permit.isGranted()).isTrue();
    assertThat(permit.lastDay()).contains(LocalDate.of(2026, 4, 7));
    assertRefused(
        aRequest().acts(CONTROLLER, "2026-04-08T00:00:00").permit(Act.EXTEND),
        Refusal.EXTENSION_TOO_LATE);
  }

  @Test
  void an_acknowledgement_that_bounced_may_leave_again() {
    var request = aRequest().then(EventType.ACKNOWLEDGED, "2026-03-06");
    assertRefused(
        request.acts(CONTROLLER, "2026-03-07").permit(Act.ACKNOWLEDGE), Refusal.WRONG_STATE);

    request.bounced(1, "2026-03-07");

    assertThat(request.acts(CONTROLLER, "2026-03-08").permit(Act.ACKNOWLEDGE).isGranted()).isTrue();
  }

  @Test
  void a_period_is_extended_once() {
    var request = aRequest().extended("2026-03-20", REASONS);
    assertRefused(
        request.acts(CONTROLLER, "2026-03-21").permit(Act.EXTEND), Refusal.ALREADY_EXTENDED);
  }

  @ParameterizedTest
  @EnumSource(names = {"ASK", "EXTEND", "DECIDE", "SEND"})
  void who_does_not_answer_can_only_forward(Act act) {
    var acts = aRequest().acts(PROCESSOR, "2026-03-06");
    assertRefused(acts.permit(act), Refusal.NOT_THE_CONTROLLER);
    assertThat(acts.permit(Act.FORWARD).isGranted()).isTrue();
  }

  @Test
  void nothing_is_sent_that_is_not_decided() {
    assertRefused(
        aRequest().acts(CONTROLLER, "2026-03-06").send(ACCESS, REMEDIES, false),
        Refusal.NOTHING_DECIDED);
  }

  @Test
  void nothing_is_sent_while_a_doubt_about_the_identity_stands() {
    var request = aRequest().doubted("2026-03-06");
    request.decided(Right.ACCESS, Outcome.GRANTED, "2026-03-07");
    assertRefused(
        request.acts(CONTROLLER, "2026-03-08").send(ACCESS, Set.of(), false),
        Refusal.IDENTITY_NOT_CONFIRMED);
    request.then(EventType.IDENTITY_CONFIRMED, "2026-03-08");
    assertThat(request.acts(CONTROLLER, "2026-03-09").send(ACCESS, Set.of(), false).isGranted())
        .isTrue();
  }

  @Test
  void an_agent_shows_the_mandate_first() {
    var request =
        aRequest().by(RequesterKind.AGENT).decided(Right.ACCESS, Outcome.GRANTED, "2026-03-07");
    assertRefused(
        request.acts(CONTROLLER, "2026-03-08").send(ACCESS, Set.of(), false),
        Refusal.PROOF_MISSING);
    request.then(EventType.PROOF_ACCEPTED, "2026-03-08", event -> event.with(Proof.MANDATE));
    assertThat(request.acts(CONTROLLER, "2026-03-09").send(ACCESS, Set.of(), false).isGranted())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"PARTLY", "REFUSED"})
  void a_refusal_names_reasons_complaint_and_court(Outcome outcome) {
    var request = aRequest().decided(Right.ACCESS, outcome, "2026-03-07");
    for (Mention forgotten : REMEDIES) {
      var said = EnumSet.copyOf(REMEDIES);
      said.remove(forgotten);
      Permit permit = request.acts(CONTROLLER, "2026-03-08").send(ACCESS, said, false);
      assertRefused(permit, Refusal.REMEDIES_MISSING);
      assertThat(permit.args()).containsExactly(forgotten);
    }
    assertThat(request.acts(CONTROLLER, "2026-03-08").send(ACCESS, REMEDIES, false).isGranted())
        .isTrue();
  }

  @Test
  void the_refusal_of_a_public_body_also_names_cada() {
    var request = aRequest().toAPublicBody().decided(Right.ACCESS, Outcome.REFUSED, "2026-03-07");
    assertRefused(
        request.acts(CONTROLLER, "2026-03-08").send(ACCESS, REMEDIES, false),
        Refusal.REMEDIES_MISSING);
    assertThat(
            request
                .acts(CONTROLLER, "2026-03-08")
                .send(ACCESS, EnumSet.allOf(Mention.class), false)
                .isGranted())
        .isTrue();
  }

  @Test
  void a_health_record_waits_for_the_time_of_reflection() {
    var request =
        aRequest()
            .receivedOn("2026-03-05T10:00:00")
            .asking(Right.HEALTH_RECORDS)
            .withDocumentOf("2025-01-01")
            .decided(Right.HEALTH_RECORDS, Outcome.GRANTED, "2026-03-06");
    var records = EnumSet.of(Right.HEALTH_RECORDS);
    assertRefused(
        request.acts(CONTROLLER, "2026-03-07T09:59:59").send(records, Set.of(), false),
        Refusal.WITHIN_REFLECTION);
    assertThat(
            request
                .acts(CONTROLLER, "2026-03-07T10:00:00")
                .send(records, Set.of(), false)
                .isGranted())
        .isTrue();
  }

  @Test
  void health_documents_pass_only_through_a_certified_host() {
    var request = aRequest().decided(Right.ACCESS, Outcome.GRANTED, "2026-03-07");
    assertRefused(
        request.acts(CONTROLLER, "2026-03-08").send(ACCESS, Set.of(), true),
        Refusal.HEALTH_DATA_NOT_HOSTED);
    assertThat(
            request
                .acts(new Actor(true, true), "2026-03-08")
                .send(ACCESS, Set.of(), true)
                .isGranted())
        .isTrue();
  }

  @Test
  void an_answer_is_recorded_to_a_question_only() {
    assertRefused(
        aRequest().acts(CONTROLLER, "2026-03-06").permit(Act.RECORD_ANSWER),
        Refusal.NO_OPEN_QUESTION);
    assertThat(
            aRequest()
                .asked(QuestionGround.OTHER, "2026-03-06")
                .acts(CONTROLLER, "2026-03-07")
                .permit(Act.RECORD_ANSWER)
                .isGranted())
        .isTrue();
  }

  @Test
  void a_request_is_closed_when_nothing_is_owed_and_reopened_when_it_was() {
    var request = aRequest();
    assertRefused(request.acts(CONTROLLER, "2026-03-06").permit(Act.CLOSE), Refusal.ANSWER_OWED);
    assertRefused(request.acts(CONTROLLER, "2026-03-06").permit(Act.REOPEN), Refusal.WRONG_STATE);
    request.decided(Right.ACCESS, Outcome.GRANTED, "2026-03-07").sent("2026-03-08", Set.of());
    assertThat(request.acts(CONTROLLER, "2026-03-09").permit(Act.CLOSE).isGranted()).isTrue();
    request.then(EventType.CLOSED, "2026-03-09");
    assertThat(request.acts(CONTROLLER, "2026-03-10").permit(Act.REOPEN).isGranted()).isTrue();
    assertRefused(request.acts(CONTROLLER, "2026-03-10").permit(Act.DECIDE), Refusal.WRONG_STATE);
  }

  @Test
  void the_receipt_is_acknowledged_once() {
    var request = aRequest().then(EventType.ACKNOWLEDGED, "2026-03-05");
    assertRefused(
        request.acts(CONTROLLER, "2026-03-06").permit(Act.ACKNOWLEDGE), Refusal.WRONG_STATE);
  }

  @Test
  void the_guided_step_is_always_a_lawful_one() {
    var request = aRequest();
    assertThat(next(request, "2026-03-06")).contains(Act.ACKNOWLEDGE);
    request.then(EventType.ACKNOWLEDGED, "2026-03-06");
    assertThat(next(request, "2026-03-06")).contains(Act.DECIDE);
    request.doubted("2026-03-07");
    assertThat(next(request, "2026-03-08")).contains(Act.CHECK_IDENTITY);
    request.asked(QuestionGround.IDENTITY, "2026-03-08");
    assertThat(next(request, "2026-03-09")).contains(Act.RECORD_ANSWER);
    request.then(EventType.IDENTITY_CONFIRMED, "2026-03-10");
    request.decided(Right.ACCESS, Outcome.GRANTED, "2026-03-11");
    assertThat(next(request, "2026-03-11T13:00:00")).contains(Act.SEND);
    request.sent("2026-03-12", Set.of());
    assertThat(next(request, "2026-03-13")).contains(Act.CLOSE);
    request.then(EventType.CLOSED, "2026-03-13");
    assertThat(next(request, "2026-03-14")).isEmpty();
  }

  private static java.util.Optional<Act> next(RequestFixture request, String now) {
    return NextStep.of(request.file(), request.acts(CONTROLLER, now), CONTROLLER).act();
  }

  @Test
  void a_refused_permit_becomes_a_refusal_with_its_code() {
    Permit permit = aRequest().acts(CONTROLLER, "2026-03-06").permit(Act.CLOSE);
    assertThatThrownBy(permit::orRefuse)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ANSWER_OWED));
  }

  private static void assertRefused(Permit permit, Refusal refusal) {
    assertThat(permit.refusal()).contains(refusal);
  }
}
