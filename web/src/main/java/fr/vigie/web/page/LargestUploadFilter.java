package fr.vigie.web.page;

import fr.vigie.report.VerificationDesk;
import fr.vigie.rights.PieceDesk;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Takes files in where a page without sign-in asks for them, and there no larger than it says. One
 * that is too large leads back to that page, which says so: at once if it announces its size, else
 * as soon as the server has cut it off at the limit of {@link PublicUploads}. Stands before every
 * filter that reads parameters, and so the whole upload.
 */
public class LargestUploadFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** What a form adds to its file. */
  private static final long ENVELOPE = 64L << 10;

  /** The public pages that take files, and how many bytes a file may have. */
  private static final Map<String, Long> LARGEST =
      Map.of("/verify.xhtml", VerificationDesk.LARGEST, "/contribute.xhtml", PieceDesk.LARGEST);

  /** Whether a request may bring files. */
  static boolean isUpload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String page = request.getServletPath();
    if (!isUpload(request) || page.startsWith("/app/")) {
      chain.doFilter(request, response);
    } else if (!LARGEST.containsKey(page)) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (isTooLarge(request, LARGEST.get(page))) {
      String query = request.getQueryString();
      response.sendRedirect(
          request.getRequestURI() + "?" + (query == null ? "" : query + "&") + "tooLarge=true");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isTooLarge(HttpServletRequest request, long largest)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > largest + ENVELOPE) {
      return true;
    }
    try {
      request.getParts();
      return false;
    } catch (IllegalStateException cut) {
      return true;
    }
  }
}
