package fr.vigie.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Switches the language by a plain link: {@code ?lang=en} on any page keeps the choice in a cookie
 * and leads back to the same page with the rest of its query.
 */
@WebFilter("*.xhtml")
public class LanguageFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String PARAMETER = "lang";
  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String chosen = request.getParameter(PARAMETER);
    if (!"GET".equals(request.getMethod()) || chosen == null || !LANGUAGES.contains(chosen)) {
      chain.doFilter(request, response);
      return;
    }
    var cookie = new Cookie(Language.COOKIE, chosen);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    response.addCookie(cookie);
    String query = rest(request.getQueryString());
    response.sendRedirect(request.getRequestURI() + (query.isEmpty() ? "" : "?" + query));
  }

  private static String rest(String query) {
    return Stream.of(query.split("&"))
        .filter(parameter -> !parameter.startsWith(PARAMETER + "="))
        .collect(Collectors.joining("&"));
  }
}
