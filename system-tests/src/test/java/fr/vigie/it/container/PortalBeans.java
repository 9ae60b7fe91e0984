package fr.vigie.it.container;

import fr.vigie.platform.PortalClock;
import jakarta.enterprise.inject.spi.CDI;
import java.util.function.Supplier;

/** Reaches what belongs to the deployed EAR from a test's own archive. */
final class PortalBeans {
  private PortalBeans() {}

  /** One of the EAR's beans. */
  static <T> T get(Class<T> type) {
    return inPortal(() -> CDI.current().select(type).get());
  }

  /** The container finds the deployment by the thread's class loader. */
  static <T> T inPortal(Supplier<T> call) {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(PortalClock.class.getClassLoader());
    try {
      return call.get();
    } finally {
      thread.setContextClassLoader(own);
    }
  }
}
