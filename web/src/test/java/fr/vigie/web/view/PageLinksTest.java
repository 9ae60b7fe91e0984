package fr.vigie.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.platform.paging.Cursor;
import fr.vigie.platform.paging.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageLinksTest {
  private static final Cursor NEXT = new Cursor("-position", false, "12", "");

  @Test
  void a_link_keeps_the_filters_that_are_set() {
    var links =
        PageLinks.of(
            new Page<>(List.of("row"), null, NEXT),
            "/app/journal.xhtml",
            Map.of("chain", "service:A & B", "type", ""));

    assertThat(links.previous()).isNull();
    assertThat(links.next())
        .isEqualTo("/app/journal.xhtml?page=" + NEXT.text() + "&chain=service%3AA+%26+B");
  }

  @Test
  void a_single_page_has_no_links() {
    assertThat(PageLinks.of(Page.empty(), "/app/journal.xhtml", Map.of()).isOnlyOne()).isTrue();
  }
}
