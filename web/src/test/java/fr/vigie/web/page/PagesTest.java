package fr.vigie.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.web.i18n.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path CODE = Path.of("src/main/java");
  private static final Pattern KEY =
      Pattern.compile("(?:\\bt\\[|\\bt\\.text\\(|[?:(] )'([a-z][\\w.]*\\.[\\w.]*)'(\\.concat)?");
  private static final Pattern SAID = Pattern.compile("messages\\.(?:info|error)\\(\\s*\"([^\"]+)");

  /** PrimeFaces carries {@code oncomplete} in its own script, under the page's nonce. */
  private static final Pattern INLINE =
      Pattern.compile(
          "\\s(?:style|on(?!complete)[a-z]+)=\"|<script|<style|(?:src|href)=\"(?:https?:)?//");

  private final Set<String> keys = Texts.in(Locale.FRENCH).keySet();

  @ParameterizedTest
  @MethodSource("pages")
  void every_text_of_a_page_exists(Path page) {
    assertThat(KEY.matcher(read(page)).results())
        .allSatisfy(
            found -> {
              boolean built = found.group(2) != null;
              assertThat(keys)
                  .anyMatch(
                      key -> built ? key.startsWith(found.group(1)) : key.equals(found.group(1)));
            });
  }

  @Test
  void every_message_of_a_bean_exists() {
    assertThat(files(CODE, ".java").flatMap(file -> SAID.matcher(read(file)).results()))
        .isNotEmpty()
        .allSatisfy(said -> assertThat(keys).contains(said.group(1)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_has_no_inline_style_or_script_and_nothing_from_elsewhere(Path page) {
    assertThat(read(page)).doesNotContainPattern(INLINE);
  }

  static Stream<Path> pages() {
    return files(PAGES, ".xhtml");
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
