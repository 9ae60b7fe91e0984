package fr.vigie.rights.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.vigie.processing.Right;
import fr.vigie.rights.letter.LetterWords.Wording;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.RefusalGround;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInTemplatesTest {
  static Stream<Arguments> templates() {
    return Stream.of(LetterKind.values())
        .flatMap(
            kind ->
                LetterTemplateDesk.LANGUAGES.stream()
                    .map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void every_kind_has_a_readable_text_in_both_languages(LetterKind kind, String language) {
    LetterWords words = LetterWords.in(language);
    Wording template = words.builtIn(kind);

    TemplateText text = TemplateText.read(template.text()).needing(kind.mandatory());
    SampleLetter sample = SampleLetter.of(TemplateText.read(template.subject()), text, words);
    assertThat(sample.subject()).contains("DR-2026-0031").doesNotContain("{{");
    assertThat(sample.text()).doesNotContain("{{").doesNotContain("\n\n\n").isNotBlank();
    assertThat(template.subject()).hasSizeLessThan(120);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void every_right_outcome_and_ground_has_words(LetterKind kind, String language) {
    LetterWords words = LetterWords.in(language);
    assertThatCode(
            () -> {
              Stream.of(Right.values()).forEach(right -> words.text("right." + right));
              Stream.of(Outcome.values()).forEach(outcome -> words.text("outcome." + outcome));
              Stream.of(RefusalGround.values()).forEach(ground -> words.text("ground." + ground));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void the_remedies_name_the_article_and_the_address() {
    LetterWords french = LetterWords.in("fr");
    assertThat(french.block(LetterBlock.CNIL, false, false))
        .contains("articles 12(4) et 77", "75334 Paris Cedex 07");
    assertThat(french.block(LetterBlock.JUDICIAL_REMEDY, false, false))
        .contains("79", "judiciaire");
    assertThat(french.block(LetterBlock.JUDICIAL_REMEDY, true, false))
        .contains("79", "administratif");
    assertThat(french.block(LetterBlock.CADA, true, false))
        .contains("L.342-1", "R.343-1", "deux mois");
    assertThat(french.block(LetterBlock.CADA, false, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"FULL_ANSWER,fr,joints", "FULL_ANSWER,en,come with", "PARTIAL_ANSWER,fr,joints"})
  void only_a_letter_with_files_says_that_files_come_with_it(
      LetterKind kind, String language, String said) {
    LetterWords words = LetterWords.in(language);
    TemplateText text = TemplateText.read(words.builtIn(kind).text());

    assertThat(filled(text, words, true)).contains(said);
    assertThat(filled(text, words, false)).doesNotContain(said).doesNotContain("\n\n\n");
  }

  private static String filled(TemplateText text, LetterWords words, boolean withFiles) {
    var values = new HashMap<String, String>();
    for (LetterBlock block : LetterBlock.values()) {
      values.put(block.placeholder(), words.block(block, false, withFiles));
    }
    return text.fill(values);
  }

  /** A date in French has its article before it; what stands in its place must go with it. */
  @Test
  void a_due_date_that_cannot_be_told_reads_well() {
    LetterWords french = LetterWords.in("fr");
    TemplateText text = TemplateText.read("au plus tard le {{dueOn}}.");

    assertThat(text.fill(Map.of("dueOn", french.text("due.unknown"))))
        .isEqualTo("au plus tard le dernier jour du délai légal.");
    for (LetterKind kind : LetterKind.values()) {
      assertThat(french.builtIn(kind).text())
          .doesNotContainPattern("(?<! le )\\{\\{(dueOn|extendedUntil)\\}\\}");
    }
  }

  @Test
  void the_kind_of_answer_follows_the_decisions() {
    assertThat(LetterKind.answering(List.of(Outcome.GRANTED, Outcome.NO_DATA)))
        .isEqualTo(LetterKind.FULL_ANSWER);
    assertThat(LetterKind.answering(List.of(Outcome.REFUSED, Outcome.REFUSED)))
        .isEqualTo(LetterKind.REFUSAL);
    assertThat(LetterKind.answering(List.of(Outcome.REFUSED, Outcome.GRANTED)))
        .isEqualTo(LetterKind.PARTIAL_ANSWER);
    assertThat(LetterKind.answering(List.of(Outcome.PARTLY))).isEqualTo(LetterKind.PARTIAL_ANSWER);
  }
}
