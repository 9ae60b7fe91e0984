package fr.vigie.rights.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.rules.Mention;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {
  private static final LetterWords FRENCH = LetterWords.in("fr");

  /** What a text mentions: what it has, where it is filled, and nothing else. */
  @ParameterizedTest
  @CsvSource({
    // text, reasons given, public body, mentions
    "'{{reasons}} {{cnil}} {{judicialRemedy}} {{cada}}', true, true, REASONS CNIL COURT CADA",
    "'{{reasons}} {{cnil}} {{judicialRemedy}} {{cada}}', true, false, REASONS CNIL COURT",
    "'{{reasons}} {{cnil}} {{judicialRemedy}} {{cada}}', false, true, CNIL COURT CADA",
    "'{{reasons}} {{judicialRemedy}}', true, false, REASONS COURT",
    "'{{reasons}} {{cnil}}', true, true, REASONS CNIL",
    "'{{cnil}}', true, false, CNIL",
    // words that only look like it mention nothing
    "'Vous pouvez saisir la CNIL et le juge', true, true, ''",
    "'{{! cnil }}cnil', true, true, ''",
    "'{ {cnil}}', true, true, ''",
    "'', true, true, ''",
  })
  void a_text_mentions_the_blocks_that_it_has_filled(
      String text, boolean reasoned, boolean publicBody, String expected) {
    assertThat(TemplateText.read(text).mentions(blocks(reasoned, publicBody)))
        .isEqualTo(mentions(expected));
  }

  private static Map<LetterBlock, String> blocks(boolean reasoned, boolean publicBody) {
    Map<LetterBlock, String> blocks = new EnumMap<>(LetterBlock.class);
    for (LetterBlock block : LetterBlock.values()) {
      blocks.put(block, FRENCH.block(block, publicBody, false));
    }
    blocks.put(LetterBlock.REASONS, reasoned ? "Les droits d'autrui" : "  ");
    return blocks;
  }

  private static Set<Mention> mentions(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(Mention::valueOf)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "'{{refrence}}', UNKNOWN_PLACEHOLDER, refrence",
    "'{{person.name}}', UNKNOWN_PLACEHOLDER, person.name",
    "'{{{secret}}}', UNKNOWN_PLACEHOLDER, secret",
    "'{{#cada}}x{{/cada}}', TEMPLATE_UNREADABLE, {{#cada}}",
    "'{{^cnil}}x{{/cnil}}', TEMPLATE_UNREADABLE, {{^cnil}}",
    "'{{>other}}', TEMPLATE_UNREADABLE, {{>other}}",
    "'{{=<% %>=}}', TEMPLATE_UNREADABLE, {{=",
    "'{{reference', TEMPLATE_UNREADABLE, {{",
  })
  void what_nothing_fills_and_what_is_no_placeholder_is_refused_by_its_name(
      String text, Refusal refusal, String named) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> TemplateText.read(text))
        .satisfies(
            refused -> {
              assertThat(refused.refusal()).isEqualTo(refusal);
              assertThat(refused.arguments()).isEqualTo(List.<Object>of(named));
            });
  }

  @Test
  void a_template_of_a_refusal_without_a_remedy_is_refused_and_names_it() {
    TemplateText text = TemplateText.read("{{reasons}} {{cnil}} {{cada}}");

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> text.needing(LetterKind.REFUSAL.mandatory()))
        .satisfies(
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.MANDATORY_PLACEHOLDER_MISSING);
              assertThat(refused.arguments()).isEqualTo(List.<Object>of("judicialRemedy"));
            });
  }

  /** What somebody types into a letter is printed as it stands or refused, never dropped. */
  @ParameterizedTest
  @CsvSource({
    "'Le {{reference}}', PLACEHOLDER_NOT_FILLED, reference",
    "'{{cnil}} {{ dueOn }}', PLACEHOLDER_NOT_FILLED, dueOn",
    "'{{refrence}}', UNKNOWN_PLACEHOLDER, refrence",
    "'{{! à relire }}', TEMPLATE_UNREADABLE, {{!",
    "'{{ ! à relire }}', TEMPLATE_UNREADABLE, {{!",
    "'{{ dans deux mois', TEMPLATE_UNREADABLE, {{",
  })
  void a_letter_has_blocks_and_nothing_else_between_braces(
      String text, Refusal refusal, String named) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> TemplateText.ofLetter(text))
        .satisfies(refused -> assertRefused(refused, refusal, named));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> TemplateText.checkSubjectOfLetter(text.replace("{{cnil}}", "")))
        .satisfies(refused -> assertRefused(refused, refusal, named));
  }

  private static void assertRefused(RefusedException refused, Refusal refusal, String named) {
    assertThat(refused.refusal()).isEqualTo(refusal);
    assertThat(refused.arguments()).isEqualTo(List.<Object>of(named));
  }

  @Test
  void a_block_stands_in_the_text_of_a_letter_and_not_in_its_subject() {
    assertThat(TemplateText.ofLetter("{{cnil}}").has(LetterBlock.CNIL)).isTrue();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> TemplateText.checkSubjectOfLetter("Réponse {{cnil}}"))
        .satisfies(refused -> assertRefused(refused, Refusal.PLACEHOLDER_NOT_FILLED, "cnil"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"100 % {sic}", "a } b", "}} fin", "{ {cnil}}", "<b>&amp;</b> $1 \\n"})
  void what_is_typed_between_other_signs_is_printed_as_it_stands(String text) {
    assertThat(TemplateText.ofLetter(text).fill(Map.of())).isEqualTo(text);
  }

  @Test
  void a_paragraph_whose_only_block_is_empty_leaves_no_gap() {
    String letter = TemplateText.read("Premier.\n\n{{cada}}\n\nDernier.").fill(Map.of("cada", ""));

    assertThat(letter).isEqualTo("Premier.\n\nDernier.");
  }

  @Test
  void a_value_is_never_taken_for_a_placeholder() {
    String draft =
        TemplateText.read("{{requester}} {{cnil}}")
            .fill(
                Map.of(
                    "requester", TemplateText.harmless("{{cnil}} {{{{x}}}}"), "cnil", "{{cnil}}"));

    assertThat(TemplateText.read(draft).fill(Map.of("cnil", "C")))
        .doesNotContain("{{")
        .endsWith("C");
    assertThat(TemplateText.read("{{requester}}").mentions(Map.of())).isEmpty();
  }

  @Test
  void signs_of_markup_stay_as_they_are() {
    assertThat(TemplateText.read("{{requester}}").fill(Map.of("requester", "D'Arc & <fils>")))
        .isEqualTo("D'Arc & <fils>");
  }
}
