package fr.vigie.it.installation;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a fact that can be looked at, and for nothing else. */
final class Waiting {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Waiting() {}

  /**
   * Looks until it is so.
   *
   * @throws IllegalStateException if it is not so after two minutes
   */
  static void until(String fact, Callable<Boolean> isSo) throws Exception {
    long start = System.nanoTime();
    while (!isSo.call()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("not so after " + PATIENCE + ": " + fact);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
