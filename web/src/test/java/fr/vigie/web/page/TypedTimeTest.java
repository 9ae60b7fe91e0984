package fr.vigie.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people type them, in the nights when clocks change too. */
class TypedTimeTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** 25 October 2026 in Paris: 02:00 to 02:59 come twice. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-25T01:59, , 2026-10-24T23:59:00Z",
    "2026-10-25T02:00, FIRST, 2026-10-25T00:00:00Z",
    "2026-10-25T02:30, FIRST, 2026-10-25T00:30:00Z",
    "2026-10-25T02:30, SECOND, 2026-10-25T01:30:00Z",
    "2026-10-25T02:59:59, SECOND, 2026-10-25T01:59:59Z",
    "2026-10-25T03:00, , 2026-10-25T02:00:00Z",
    "2026-03-29T01:59, , 2026-03-29T00:59:00Z",
    "2026-03-29T03:00, , 2026-03-29T01:00:00Z",
    "2026-08-12T09:12, SECOND, 2026-08-12T07:12:00Z",
  })
  void a_time_is_the_instant_that_it_says(String text, Occurrence which, Instant expected) {
    TypedTime field = TypedTime.blank(PARIS);
    field.setLocal(LocalDateTime.parse(text));
    field.setOccurrence(which);

    assertThat(field.instant()).isEqualTo(expected);
    assertThat(TypedTimes.instant(text, which == null ? "" : which.name())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-25T02:00", "2026-10-25T02:59"})
  void a_time_that_comes_twice_is_asked_about(String text) {
    TypedTime field = TypedTime.blank(PARIS);
    field.setLocal(LocalDateTime.parse(text));

    assertThat(field.isTwice()).isTrue();
    assertThat(TypedTimes.isTwice(text)).isTrue();
    assertThat(catchThrowableOfType(UnclearTime.class, field::instant).isTwice()).isTrue();
    assertThat(
            catchThrowableOfType(UnclearTime.class, () -> TypedTimes.instant(text, null)).isTwice())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-29T02:00", "2026-03-29T02:59:59"})
  void a_time_that_clocks_skip_is_refused_whatever_is_chosen(String text) {
    TypedTime field = TypedTime.blank(PARIS);
    field.setLocal(LocalDateTime.parse(text));
    field.setOccurrence(Occurrence.FIRST);

    assertThat(field.isTwice()).isFalse();
    assertThat(catchThrowableOfType(UnclearTime.class, field::instant).isTwice()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-08-12T07:12:05Z"})
  void a_field_filled_in_with_an_instant_says_that_instant(Instant instant) {
    assertThat(TypedTime.of(instant, PARIS).instant()).isEqualTo(instant);
  }

  @Test
  void an_empty_field_says_nothing() {
    assertThat(TypedTime.blank(PARIS).instant()).isNull();
    assertThat(TypedTime.blank(PARIS).isTwice()).isFalse();
    assertThat(TypedTimes.isTwice("")).isFalse();
    assertThat(TypedTimes.isTwice("half past two")).isFalse();
  }

  @Test
  void a_choice_that_is_none_of_the_two_cannot_be_read() {
    assertThat(
            catchThrowableOfType(
                TypedTimes.Unreadable.class, () -> TypedTimes.instant("2026-10-25T02:30", "THIRD")))
        .hasMessage("THIRD");
  }
}
