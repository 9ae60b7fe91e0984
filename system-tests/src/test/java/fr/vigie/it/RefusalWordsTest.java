package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.vigie.it.portal.Texts;
import fr.vigie.platform.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal is put into words: in both languages and in the documentation. */
class RefusalWordsTest {
  private static final Path SECTIONS = Path.of("..", "docs", "refusals.md");

  @ParameterizedTest
  @EnumSource
  void a_refusal_has_a_message_in_both_languages(Refusal refusal) {
    for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      assertThat(Texts.in(language).of("refusal." + refusal.name())).isNotBlank();
    }
  }

  @Test
  void each_refusal_has_one_section_in_the_documentation_and_each_section_a_refusal()
      throws IOException {
    assumeTrue(Files.exists(SECTIONS), "no documentation yet");

    try (Stream<String> lines = Files.lines(SECTIONS)) {
      assertThat(
              lines.filter(line -> line.startsWith("## ")).map(line -> line.substring(3).strip()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Refusal.values()).map(Refusal::name).toList());
    }
  }
}
