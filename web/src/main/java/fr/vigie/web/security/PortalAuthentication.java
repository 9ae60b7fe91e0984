package fr.vigie.web.security;

import fr.vigie.directory.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * One mechanism for both doors: bearer tokens without a session under {@code /api/}, and elsewhere
 * a session that the sign-in page opens. A session cookie alone opens nothing under {@code /api/},
 * so no other site can make a signed-in browser call it.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {
  /** What every signed-in caller is to the container; the desks decide the rest. */
  public static final String SIGNED_IN = "user";

  private static final String BEARER = "Bearer ";

  @Inject SignIn signIn;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    return path(request).startsWith("/api/")
        ? bearer(request, response, context)
        : session(request, context);
  }

  private AuthenticationStatus bearer(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return context.isProtected() ? unauthorized(response, "") : context.doNothing();
    }
    Optional<String> login =
        header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? signIn.byToken(header.substring(BEARER.length()).strip())
            : Optional.empty();
    return login
        .map(name -> context.notifyContainerAboutLogin(name, Set.of(SIGNED_IN)))
        .orElseGet(() -> unauthorized(response, ", error=\"invalid_token\""));
  }

  private static AuthenticationStatus unauthorized(HttpServletResponse response, String detail) {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Bearer realm=\"vigie\"" + detail);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    write(
        response,
        "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
            + "\"code\":\"NOT_SIGNED_IN\"}");
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static AuthenticationStatus session(
      HttpServletRequest request, HttpMessageContext context) throws AuthenticationException {
    if (context.getAuthParameters().getCredential() instanceof CallerOnlyCredential recognised) {
      if (request.getSession(false) != null) {
        request.changeSessionId();
      }
      context.setRegisterSession(recognised.getCaller(), Set.of(SIGNED_IN));
      return context.notifyContainerAboutLogin(recognised.getCaller(), Set.of(SIGNED_IN));
    }
    Principal known = request.getUserPrincipal();
    if (known != null) {
      return goOn(known, context);
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    String login = request.getContextPath() + "/login.xhtml?to=" + wanted(request) + ended(request);
    return "partial/ajax".equals(request.getHeader("Faces-Request"))
        ? redirectScript(login, context.getResponse())
        : context.redirect(login);
  }

  private static String ended(HttpServletRequest request) {
    boolean hadSession =
        request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    return hadSession ? "&ended=true" : "";
  }

  /** Answers a request that a script of the page has sent, in the way that the script follows. */
  private static AuthenticationStatus redirectScript(String to, HttpServletResponse response) {
    response.setContentType("text/xml");
    response.setCharacterEncoding("UTF-8");
    write(
        response,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
            + to.replace("&", "&amp;")
            + "\"/></partial-response>");
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static void write(HttpServletResponse response, String body) {
    // closed, not only flushed: the server adds an error page of its own to an open answer
    try (var writer = response.getWriter()) {
      writer.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AuthenticationStatus goOn(Principal known, HttpMessageContext context)
      throws AuthenticationException {
    try {
      context
          .getHandler()
          .handle(new Callback[] {new CallerPrincipalCallback(context.getClientSubject(), known)});
      return AuthenticationStatus.SUCCESS;
    } catch (IOException | UnsupportedCallbackException e) {
      throw new AuthenticationException(e.getMessage(), e);
    }
  }

  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    return URLEncoder.encode(
        path(request) + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
