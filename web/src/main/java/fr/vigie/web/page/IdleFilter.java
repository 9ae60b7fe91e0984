package fr.vigie.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Ends a session in which nobody has done anything for its timeout, although a page that is left
 * open keeps asking for its clocks: the container counts that as a sign of life, this filter does
 * not.
 */
@WebFilter("/*")
public class IdleFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String LAST_ACT = IdleFilter.class.getName();

  @Inject transient InstantSource clock;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session == null) {
      chain.doFilter(request, response);
    } else if (!request.getRequestURI().equals(request.getContextPath() + LiveClocks.PAGE)) {
      note(session, clock.instant());
      chain.doFilter(request, response);
    } else if (isLeft(session, clock.instant())) {
      session.invalidate();
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Keeps when somebody did something. */
  static void note(HttpSession session, Instant act) {
    session.setAttribute(LAST_ACT, act);
  }

  /** Whether nobody did anything in this session for its timeout. */
  static boolean isLeft(HttpSession session, Instant now) {
    var last = (Instant) session.getAttribute(LAST_ACT);
    Duration timeout = Duration.ofSeconds(session.getMaxInactiveInterval());
    return last == null || !now.isBefore(last.plus(timeout));
  }
}
