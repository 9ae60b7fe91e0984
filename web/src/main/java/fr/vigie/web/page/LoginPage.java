package fr.vigie.web.page;

import fr.vigie.directory.DemoAccount;
import fr.vigie.directory.SignIn;
import fr.vigie.web.security.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Signing in and out. */
@Named
@RequestScoped
public class LoginPage {
  @Inject SecurityContext security;
  @Inject SignIn signIn;
  @Inject Messages messages;

  private String login;
  private String password;
  private String to;
  private boolean ended;

  /** Checks the password and goes to the page that was asked for. */
  public void enter() throws IOException, ServletException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    var request = (HttpServletRequest) external.getRequest();
    SignIn.Attempt attempt = signIn.attempt(login, password, request.getRemoteAddr());
    if (attempt instanceof SignIn.Attempt.Accepted accepted) {
      open(accepted.login(), external);
    } else if (attempt instanceof SignIn.Attempt.Slowed slowed) {
      messages.error("login.slowed", slowed.pause().toSeconds() + 1);
    } else {
      messages.error("login.rejected");
    }
  }

  private void open(String recognised, ExternalContext external)
      throws IOException, ServletException {
    var request = (HttpServletRequest) external.getRequest();
    if (request.getUserPrincipal() != null) {
      // the container would keep whoever was signed in before
      end(request, external);
    }
    AuthenticationStatus status =
        security.authenticate(
            request,
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams().credential(new CallerOnlyCredential(recognised)));
    if (status != AuthenticationStatus.SUCCESS) {
      messages.error("login.rejected");
      return;
    }
    external.redirect(external.getRequestContextPath() + LocalPath.orHome(to));
  }

  /** Ends the session. */
  public String leave() throws ServletException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    end((HttpServletRequest) external.getRequest(), external);
    return "/login.xhtml?faces-redirect=true";
  }

  private void end(HttpServletRequest request, ExternalContext external) throws ServletException {
    signIn.left(request.getUserPrincipal().getName());
    request.logout();
    external.invalidateSession();
  }

  public List<DemoAccount> getDemoAccounts() {
    return List.of(DemoAccount.values());
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public boolean isEnded() {
    return ended;
  }

  /** Whether the reader comes here because their session has ended. */
  public void setEnded(boolean ended) {
    this.ended = ended;
  }
}
