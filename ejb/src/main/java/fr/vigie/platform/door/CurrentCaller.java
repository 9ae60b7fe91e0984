package fr.vigie.platform.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The caller of the current request, set by the door and read by the desks behind it. */
@RequestScoped
public class CurrentCaller {
  @Inject Callers callers;
  private Caller caller;

  /**
   * The person behind a login, looked up once a request.
   *
   * @return {@link Caller#ANONYMOUS} where nobody has signed in or the account is gone
   */
  Caller resolve(String login) {
    if (caller == null || !caller.login().equals(login)) {
      caller = callers.byLogin(login).orElse(Caller.ANONYMOUS);
    }
    return caller;
  }

  public Caller get() {
    return caller == null ? Caller.ANONYMOUS : caller;
  }

  public Scope scope() {
    return get().scope();
  }
}
