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

/**
 * Leads people whose password was given to them to their profile, wherever they want to go, until
 * they have chosen one of their own. Asked until then, and not again in the same session.
 */
@WebFilter("/app/*")
public class ChosenPasswordFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String PROFILE = "/app/profile.xhtml";
  private static final String CHOSEN = ChosenPasswordFilter.class.getName();

  @Inject transient SignedIn signedIn;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String profile = request.getContextPath() + PROFILE;
    if (request.getRequestURI().equals(profile) || hasChosen(request.getSession())) {
      chain.doFilter(request, response);
    } else {
      response.sendRedirect(profile);
    }
  }

  private boolean hasChosen(HttpSession session) {
    if (session.getAttribute(CHOSEN) == null) {
      if (signedIn.profile().mustChangePassword()) {
        return false;
      }
      session.setAttribute(CHOSEN, true);
    }
    return true;
  }
}
