package fr.vigie.rights.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.platform.Refusal;
import fr.vigie.processing.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Messages vanish after three months: the operator is told on the first day, and confirms. */
class PreservationTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant RECEIVED = Instant.parse("2026-11-30T10:00:00Z");
  private static final Actor OPERATOR = new Actor(false, false, true);

  private final List<CaseEvent> events = new ArrayList<>();

  PreservationTest() {
    happened(EventType.RECEIVED, 0);
  }

  @Test
  void three_months_run_from_the_receipt_to_the_last_day_of_a_shorter_month() {
    assertThat(preservation().lastDay()).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(preservation().isPending()).isFalse();
  }

  @Test
  void an_instruction_is_pending_until_it_is_confirmed_and_again_when_it_is_repeated() {
    happened(EventType.PRESERVATION_ASKED, 1);
    assertThat(preservation().isPending()).isTrue();

    happened(EventType.PRESERVATION_CONFIRMED, 2);
    assertThat(preservation().isPending()).isFalse();

    happened(EventType.PRESERVATION_ASKED, 3);
    assertThat(preservation().isPending()).isTrue();
  }

  @Test
  void whoever_keeps_messages_confirms_and_does_nothing_else() {
    happened(EventType.PRESERVATION_ASKED, 1);

    for (Act act : Act.values()) {
      Permit permit = acts().permit(act);
      assertThat(permit.isGranted()).as(act.name()).isEqualTo(act == Act.CONFIRM_PRESERVATION);
    }
    assertThat(NextStep.of(file(), acts(), OPERATOR).act()).contains(Act.CONFIRM_PRESERVATION);
  }

  @Test
  void what_is_not_pending_cannot_be_confirmed() {
    assertThat(acts().permit(Act.CONFIRM_PRESERVATION).refusal()).contains(Refusal.WRONG_STATE);
    assertThat(NextStep.of(file(), acts(), OPERATOR).act()).isEmpty();
  }

  @Test
  void an_acknowledgement_that_came_back_acknowledged_nothing() {
    happened(EventType.ACKNOWLEDGED, 1);
    assertThat(file().isAcknowledged()).isTrue();
    assertThat(CaseStatus.of(file())).isEqualTo(CaseStatus.IN_PROGRESS);

    events.add(CaseEvent.of(events.size() + 1, EventType.BOUNCED, day(2), day(2)).referringTo(2));
    assertThat(file().isAcknowledged()).isFalse();
    assertThat(file().isAcknowledgementLost()).isTrue();
    assertThat(CaseStatus.of(file())).isEqualTo(CaseStatus.RECEIVED);

    happened(EventType.ACKNOWLEDGED, 3);
    assertThat(file().isAcknowledgementLost()).isFalse();
  }

  private void happened(EventType type, int day) {
    events.add(CaseEvent.of(events.size() + 1, type, day(day), day(day)));
  }

  private static Instant day(int day) {
    return RECEIVED.plusSeconds(86_400L * day);
  }

  private CaseFile file() {
    return CaseFile.of(
        new Opening(RECEIVED, Set.of(Right.ACCESS), RequesterKind.PERSON, List.of(), true, false),
        events);
  }

  private Preservation preservation() {
    return Preservation.of(file(), PARIS);
  }

  private LawfulActs acts() {
    return new LawfulActs(
        file(), Clocks.of(file(), RequestFixture.TERMS, day(9)), OPERATOR, day(9));
  }
}
