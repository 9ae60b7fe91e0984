package fr.vigie.platform.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The caller of the current request, set by the door and read by the desks behind it. */
@RequestScoped
public class CurrentCaller {
  private final Callers callers;
  private Caller caller;

  /** Null behind no door, and behind those that are open to everybody. */
  private Scope scope;

  /** What stands for it outside of a request. */
  protected CurrentCaller() {
    this(null);
  }

  @Inject
  CurrentCaller(Callers callers) {
    this.callers = callers;
  }

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

  /**
   * Goes through the door of a use case. A use case that another one calls sees no more than that
   * one does; what is open to everybody leaves the scope as it is.
   *
   * @return the scope to come back to with {@link #leave}
   */
  Scope enter(Permission permission) {
    Scope outer = scope;
    if (permission != Permission.PUBLIC) {
      Scope granted = new Scope(get().organisationsGranting(permission));
      scope = outer == null ? granted : granted.within(outer);
    }
    return outer;
  }

  /** Comes back out of it. */
  void leave(Scope outer) {
    scope = outer;
  }

  /**
   * The organisations in which the caller holds the permission of the use case, whatever they may
   * do elsewhere; none in a use case that is open to everybody.
   */
  public Scope scope() {
    return scope == null ? Scope.NOBODY : scope;
  }
}
