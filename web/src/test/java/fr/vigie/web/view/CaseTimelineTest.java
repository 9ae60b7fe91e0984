package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.processing.Right;
import fr.vigie.rights.Channel;
import fr.vigie.rights.EventView;
import fr.vigie.rights.RequestView;
import fr.vigie.rights.RequestView.RightView;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.ClockKind;
import fr.vigie.rights.rules.ClockState;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.Mention;
import fr.vigie.rights.rules.NextStep;
import fr.vigie.rights.rules.Preservation;
import fr.vigie.rights.rules.QuestionGround;
import fr.vigie.rights.rules.Remark;
import fr.vigie.rights.rules.RequesterKind;
import fr.vigie.rights.rules.RightState;
import fr.vigie.web.i18n.Texts;
import fr.vigie.web.i18n.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A hundred days from the receipt to the due date: a day is a percent of the drawing. */
class CaseTimelineTest {
  private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
  private final List<EventView> events = new ArrayList<>();
  private Optional<Instant> extendedFrom = Optional.empty();

  CaseTimelineTest() {
    add(event(EventType.RECEIVED, 0));
  }

  @Test
  void receipt_today_and_due_date_lie_on_one_axis() {
    CaseTimeline timeline = seenOn(50);

    assertThat(timeline.dots().get(0).x()).isEqualTo("0.000%");
    assertThat(timeline.today().x()).isEqualTo("50.000%");
    assertThat(timeline.due().x()).isEqualTo("100.000%");
    assertThat(timeline.entries()).hasSize(3);
    assertThat(timeline.entries().get(0)).contains("Demande reçue");
    assertThat(timeline.entries().get(2)).startsWith("Échéance");
  }

  @Test
  void after_the_due_date_the_axis_ends_today() {
    CaseTimeline timeline = seenOn(200);

    assertThat(timeline.due().x()).isEqualTo("50.000%");
    assertThat(timeline.today().x()).isEqualTo("100.000%");
  }

  @Test
  void a_question_after_a_recorded_doubt_suspends_until_its_answer() {
    add(event(EventType.DOUBT_RECORDED, 10));
    add(event(EventType.QUESTION_SENT, 20).with(QuestionGround.IDENTITY));
    add(event(EventType.ANSWER_RECEIVED, 40).referringTo(3));

    assertThat(seenOn(50).suspensions())
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.x()).isEqualTo("20.000%");
              assertThat(span.width()).isEqualTo("20.000%");
            });
  }

  @Test
  void an_open_question_suspends_until_today_and_one_without_a_doubt_never() {
    add(event(EventType.QUESTION_SENT, 5).with(QuestionGround.IDENTITY));
    add(event(EventType.DOUBT_RECORDED, 10));
    add(event(EventType.QUESTION_SENT, 20).with(QuestionGround.IDENTITY));

    assertThat(seenOn(50).suspensions())
        .singleElement()
        .satisfies(span -> assertThat(span.width()).isEqualTo("30.000%"));
  }

  @Test
  void only_a_notice_with_effect_is_drawn_as_an_extension() {
    CaseEvent notice = event(EventType.EXTENSION_NOTIFIED, 25).mentioning(Set.of(Mention.REASONS));
    add(notice, Remark.AFTER_PERIOD);
    assertThat(seenOn(50).extension()).isNull();
    assertThat(seenOn(50).entries()).anyMatch(entry -> entry.contains("Sans effet"));

    add(event(EventType.EXTENSION_NOTIFIED, 27).mentioning(Set.of(Mention.REASONS)));
    extendedFrom = Optional.of(day(30));
    assertThat(seenOn(50).extension().x()).isEqualTo("30.000%");
    assertThat(seenOn(50).extension().width()).isEqualTo("70.000%");
  }

  @Test
  void what_happened_on_one_day_is_one_dot_and_dots_near_each_other_lie_in_lanes() {
    add(event(EventType.ACKNOWLEDGED, 0));
    add(event(EventType.NOTED, 2));
    add(event(EventType.NOTED, 20));

    List<CaseTimeline.Day> days = seenOn(50).dots();

    assertThat(days).extracting(CaseTimeline.Day::count).containsExactly(2, 1, 1);
    assertThat(days.get(0).title()).contains("Demande reçue", "Accusé de réception envoyé");
    assertThat(days.get(1).isBeside()).isTrue();
    assertThat(days.get(2).isBeside()).isFalse();
    assertThat(seenOn(50).height()).isGreaterThan(days.get(1).y());
  }

  private CaseEvent event(EventType type, int day) {
    return CaseEvent.of(events.size() + 1, type, day(day), day(day));
  }

  private void add(CaseEvent event) {
    add(event, null);
  }

  private void add(CaseEvent event, Remark remark) {
    events.add(new EventView(event, null, null, null, null, null, null, remark, false));
  }

  private static Instant day(int day) {
    return RECEIVED.plus(Duration.ofDays(day));
  }

  private CaseTimeline seenOn(int day) {
    LocalDate due = LocalDate.of(2026, 4, 11);
    var clock =
        new Clock(
            ClockKind.RESPONSE,
            null,
            null,
            due,
            0,
            due,
            day(100),
            ClockState.RUNNING,
            Optional.empty(),
            List.of());
    var request =
        new RequestView(
            null,
            "DR-2026-1",
            null,
            null,
            null,
            Channel.LETTER,
            RECEIVED,
            RECEIVED,
            "fr",
            RequesterKind.PERSON,
            Optional.empty(),
            CaseStatus.IN_PROGRESS,
            List.of(new RightView(Right.ACCESS, RightState.OPEN, null, null, null)),
            List.of(clock),
            new NextStep(Optional.empty(), "us"),
            List.of(),
            events,
            null,
            true,
            false,
            Set.of(),
            new Preservation(false, Optional.empty(), Optional.empty(), due),
            extendedFrom,
            0);
    return CaseTimeline.of(request, day(day), new Wording(Texts.in(Locale.FRENCH)));
  }
}
