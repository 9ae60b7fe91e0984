package fr.vigie.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private static final Path PAGES = Path.of("src/main/webapp");

  /**
   * One's own profile, and a task whose worker need not read requests; the clocks are no page but
   * what open pages renew themselves with.
   */
  private static final Set<String> APART =
      Set.of("/app/profile.xhtml", "/app/task.xhtml", "/app/clocks.xhtml");

  @Test
  void every_page_is_in_the_menu_or_beneath_one_that_is_and_beneath_one_only() throws IOException {
    for (String page : pages()) {
      List<String> places =
          Navigation.ENTRIES.stream()
              .filter(entry -> entry.page().equals(page) || Navigation.isBeneath(page, entry))
              .map(Navigation.Entry::key)
              .toList();
      assertThat(places).as(page).hasSize(APART.contains(page) ? 0 : 1);
    }
  }

  @Test
  void the_menu_names_no_page_twice_and_none_that_is_missing() throws IOException {
    assertThat(Navigation.ENTRIES).extracting(Navigation.Entry::page).doesNotHaveDuplicates();
    assertThat(pages()).containsAll(inTheApplication());
  }

  private static List<String> inTheApplication() {
    return Navigation.ENTRIES.stream()
        .map(Navigation.Entry::page)
        .filter(page -> page.startsWith("/app/"))
        .toList();
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES.resolve("app"))) {
      return pages.map(page -> "/" + PAGES.relativize(page)).sorted().toList();
    }
  }
}
