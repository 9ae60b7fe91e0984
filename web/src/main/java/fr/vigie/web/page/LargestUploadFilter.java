package fr.vigie.web.page;

import fr.vigie.report.VerificationDesk;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends a file that announces itself as too large for the verification page back to that page,
 * which says so, instead of taking it in first.
 */
public class LargestUploadFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** What the form adds to its file. */
  private static final long ENVELOPE = 64L << 10;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > VerificationDesk.LARGEST + ENVELOPE) {
      response.sendRedirect(request.getRequestURI() + "?tooLarge=true");
    } else {
      chain.doFilter(request, response);
    }
  }
}
