package fr.vigie.it.container;

import fr.vigie.platform.PortalClock;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import java.util.function.Supplier;

/** Reaches what belongs to the deployed EAR from a test's own archive. */
final class PortalBeans {
  private PortalBeans() {}

  /** One of the EAR's beans. */
  static <T> T get(Class<T> type) {
    return inPortal(() -> CDI.current().select(type).get());
  }

  /**
   * The container finds the deployment by the thread's class loader. What runs is a request of
   * nobody, as the timer's work is.
   */
  static <T> T inPortal(Supplier<T> call) {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(PortalClock.class.getClassLoader());
    try {
      var request = CDI.current().select(RequestContextController.class).get();
      boolean begun = request.activate();
      try {
        return call.get();
      } finally {
        if (begun) {
          request.deactivate();
        }
      }
    } finally {
      thread.setContextClassLoader(own);
    }
  }
}
