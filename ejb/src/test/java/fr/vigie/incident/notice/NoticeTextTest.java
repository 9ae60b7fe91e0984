package fr.vigie.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What templates of notices may hold, and what they become. */
class NoticeTextTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          {{title}},          UNKNOWN_PLACEHOLDER
          {{caller}},         UNKNOWN_PLACEHOLDER
          {{ reference }},    UNKNOWN_PLACEHOLDER
          {{}},               UNKNOWN_PLACEHOLDER
          {{reference,        TEMPLATE_UNREADABLE
          reference}},        TEMPLATE_UNREADABLE
          {{#message}},       UNKNOWN_PLACEHOLDER
          """)
  void anything_but_a_known_placeholder_is_refused(String text, Refusal refusal) {
    assertThatThrownBy(() -> NoticeText.read(text))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }

  @Test
  void a_paragraph_that_stays_empty_goes() {
    assertThat(NoticeText.read("A\n\n{{message}}\n\nB").fill(Map.of())).isEqualTo("A\n\nB");
  }

  @Test
  void what_was_typed_stays_as_it_is() {
    assertThat(
            NoticeText.read("{{message}} {{reference}}")
                .fill(Map.of(NoticeField.MESSAGE, "$1 {{sender}} \\", NoticeField.REFERENCE, "R")))
        .isEqualTo("$1 {{sender}} \\ R");
  }

  @ParameterizedTest
  @EnumSource
  void the_templates_that_come_with_the_program_say_what_happened_in_both_languages(
      NoticeMoment moment) {
    for (String language : NoticeTemplateDesk.LANGUAGES) {
      NoticeWords words = NoticeWords.in(language);
      var own = words.builtIn(moment);
      Map<NoticeField, String> values = new EnumMap<>(NoticeValues.sample(moment, words));
      assertThat(own.subject()).doesNotContain("\n");
      assertThat(NoticeText.read(own.subject()).fill(values))
          .contains("Medimail", "INC-2026-00031");
      assertThat(NoticeText.read(own.text()).fill(values))
          .contains("INC-2026-00031", values.get(NoticeField.HAPPENED_AT))
          .doesNotContain("{{", "\n\n\n");
    }
  }
}
