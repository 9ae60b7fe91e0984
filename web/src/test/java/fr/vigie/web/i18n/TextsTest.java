package fr.vigie.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.platform.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/fr/vigie/web/i18n");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  @ParameterizedTest
  @MethodSource("files")
  void a_bundle_says_the_same_keys_in_both_languages(String bundle) {
    assertThat(read(bundle, "en").keySet())
        .containsExactlyInAnyOrderElementsOf(read(bundle, "fr").keySet());
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_text_has_the_same_placeholders_in_both_languages(String bundle) {
    Properties english = read(bundle, "en");
    read(bundle, "fr")
        .forEach(
            (key, text) ->
                assertThat(placeholders(english.getProperty(key.toString())))
                    .as("%s", key)
                    .isEqualTo(placeholders(text.toString())));
  }

  @ParameterizedTest
  @MethodSource("files")
  void apostrophes_are_doubled_because_every_text_is_a_pattern(String bundle) {
    assertThat(
            Stream.of("fr", "en")
                .flatMap(language -> read(bundle, language).values().stream())
                .map(Object::toString)
                .filter(text -> LONE_APOSTROPHE.matcher(text).find()))
        .isEmpty();
  }

  @Test
  void every_bundle_is_known() {
    assertThat(files().filter(name -> !name.equals("faces")))
        .containsExactlyInAnyOrderElementsOf(Texts.BUNDLES);
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void every_refusal_has_a_text(Refusal refusal) {
    assertThat(Texts.in(Locale.FRENCH).containsKey("refusal." + refusal.name())).isTrue();
  }

  @Test
  void a_text_without_placeholders_is_shown_with_single_apostrophes() {
    assertThat(Texts.in(Locale.FRENCH).getString("error.home")).isEqualTo("Aller à l'accueil");
  }

  @Test
  void no_line_of_french_begins_with_its_punctuation_and_english_has_no_space_before_it() {
    Texts french = Texts.in(Locale.FRENCH);
    assertThat(french.keySet())
        .allSatisfy(key -> assertThat(french.getString(key)).doesNotContainPattern(" [:;?!%»]|« "));
    assertThat(french.getString("tickets.none")).contains("ouvert\u00a0: tout");
    assertThat(Texts.in(Locale.ENGLISH).getString("notices.title")).doesNotContain("\u00a0");
  }

  @Test
  void a_language_that_is_not_spoken_is_answered_in_french() {
    assertThat(Texts.in(Locale.GERMAN)).isSameAs(Texts.in(Locale.FRENCH));
  }

  static Stream<String> files() {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_fr.properties"))
          .map(name -> name.substring(0, name.length() - "_fr.properties".length()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(String bundle, String language) {
    var properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(BUNDLES.resolve(bundle + "_" + language + ".properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
