package fr.vigie.it.container;

import fr.vigie.directory.DemoAccount;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;

/** Calls desks inside the server in somebody's name, as the authentication of a request would. */
final class Acting {
  private Acting() {}

  static <T> T as(DemoAccount account, Callable<T> act) throws Exception {
    return as(account.login(), act);
  }

  static <T> T as(String login, Callable<T> act) throws Exception {
    return domain().createAdHocIdentity(login).runAs(act);
  }

  static void as(DemoAccount account, Runnable act) {
    domain().createAdHocIdentity(account.login()).runAs(act);
  }

  private static SecurityDomain domain() {
    return PortalBeans.inPortal(SecurityDomain::getCurrent);
  }
}
