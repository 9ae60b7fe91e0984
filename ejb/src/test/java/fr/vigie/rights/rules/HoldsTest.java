package fr.vigie.rights.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.processing.Right;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What keeps a request from being erased. */
class HoldsTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-05T09:00:00Z");

  @Test
  void a_hold_by_hand_is_lifted_by_hand() {
    assertThat(file(event(1, EventType.HELD)).isHeld()).isTrue();
    assertThat(file(event(1, EventType.HELD), event(2, EventType.HOLD_LIFTED)).isHeld()).isFalse();
    assertThat(
            file(
                    event(1, EventType.HELD),
                    event(2, EventType.HOLD_LIFTED),
                    event(3, EventType.HELD))
                .isHeld())
        .isTrue();
  }

  @Test
  void each_inquiry_lifts_its_own_hold_only() {
    CaseEvent first = inquiry(1, EventType.HELD);
    CaseEvent second = inquiry(2, EventType.HELD);
    CaseEvent lifted = inquiry(3, EventType.HOLD_LIFTED).referringTo(1);

    assertThat(file(first, second, lifted).isHeld()).isTrue();
    assertThat(file(first, second, lifted).standingHolds()).containsExactly(second);
    assertThat(
            file(first, second, lifted, inquiry(4, EventType.HOLD_LIFTED).referringTo(2)).isHeld())
        .isFalse();
  }

  @Test
  void a_hand_lifts_no_inquirys_hold_nor_an_inquiry_a_hands() {
    assertThat(file(inquiry(1, EventType.HELD), event(2, EventType.HOLD_LIFTED)).isHeld()).isTrue();
    CaseFile both =
        file(
            event(1, EventType.HELD),
            inquiry(2, EventType.HELD),
            inquiry(3, EventType.HOLD_LIFTED).referringTo(2));
    assertThat(both.isHeld()).isTrue();
    assertThat(both.isHeldByHand()).isTrue();
  }

  /** What the office does counts as recorded: a date typed wrong turns nothing round. */
  @Test
  void a_hold_told_with_an_earlier_date_than_the_last_lifting_holds() {
    assertThat(
            file(
                    event(1, EventType.HELD),
                    event(2, EventType.HOLD_LIFTED),
                    earlier(event(3, EventType.HELD)))
                .isHeld())
        .isTrue();
  }

  @Test
  void a_closing_told_with_an_earlier_date_closes_and_begins_the_time_of_keeping_when_recorded() {
    CaseEvent closed = earlier(event(3, EventType.CLOSED));
    CaseFile file = file(event(1, EventType.CLOSED), event(2, EventType.REOPENED), closed);

    assertThat(file.isClosed()).isTrue();
    assertThat(file.closedAt()).contains(closed.recordedAt());
    assertThat(closed.recordedAt()).isAfter(closed.happenedAt());
  }

  private static CaseEvent earlier(CaseEvent event) {
    return CaseEvent.of(event.number(), event.type(), RECEIVED, event.recordedAt());
  }

  private static CaseFile file(CaseEvent... events) {
    return CaseFile.of(
        new Opening(RECEIVED, Set.of(Right.ACCESS), RequesterKind.PERSON, List.of(), false, false),
        List.of(events));
  }

  private static CaseEvent inquiry(int number, EventType type) {
    return event(number, type).with(HoldReason.INQUIRY);
  }

  private static CaseEvent event(int number, EventType type) {
    Instant at = RECEIVED.plusSeconds(number);
    return CaseEvent.of(number, type, at, at);
  }
}
