package fr.vigie.web.download;

import jakarta.servlet.http.HttpServletResponse;

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
}
