package fr.vigie.web.view;

import fr.vigie.platform.paging.Cursor;
import fr.vigie.platform.paging.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The addresses of the pages before and behind a page of a list, with the filters of the present
 * one; null where there is none.
 */
public record PageLinks(String previous, String next) {
  /**
   * The links of a page.
   *
   * @param path of the page of the portal, from its root
   * @param filters by the name of their parameter; null or empty ones are left out
   */
  public static PageLinks of(Page<?> page, String path, Map<String, String> filters) {
    return new PageLinks(link(page.previous(), path, filters), link(page.next(), path, filters));
  }

  private static String link(Cursor cursor, String path, Map<String, String> filters) {
    if (cursor == null) {
      return null;
    }
    var link = new StringBuilder(path).append("?page=").append(cursor.text());
    new TreeMap<>(filters)
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                link.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
              }
            });
    return link.toString();
  }

  public boolean isOnlyOne() {
    return previous == null && next == null;
  }
}
