package fr.vigie.web.page;

import fr.vigie.rights.PieceDesk;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Keeps the page of a link out of search engines, caches and the addresses that browsers tell
 * others; and sends a file that announces itself as too large back to that page, which says so,
 * instead of taking it in first.
 */
public class ContributionFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** What the form adds to its file. */
  private static final long ENVELOPE = 64L << 10;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (request.getContentLengthLong() > PieceDesk.LARGEST + ENVELOPE) {
      String query = request.getQueryString();
      response.sendRedirect(
          request.getRequestURI() + "?" + (query == null ? "" : query + "&") + "tooLarge=true");
    } else {
      chain.doFilter(request, response);
    }
  }
}
