package fr.vigie.web.download;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What every file to be taken away has in common. */
final class Downloads {
  private Downloads() {}

  /**
   * Has the browser keep the answer as a file, whatever it seems to contain, and nobody else.
   *
   * @param fileName without quotes and without anything personal
   */
  static void prepare(HttpServletResponse response, String mediaType, String fileName) {
    response.setContentType(mediaType);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, no-store");
  }

  /** Gives the file the name under which it was handed in. */
  static void name(HttpServletResponse response, String name) {
    response.setHeader(
        "Content-Disposition",
        "attachment; filename*=UTF-8''"
            + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
  }
}
