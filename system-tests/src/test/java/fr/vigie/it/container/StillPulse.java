package fr.vigie.it.container;

import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Holds the row by which nodes claim a minute, so that the portal's own pulse passes by while a
 * test has its work done.
 */
final class StillPulse {
  /** Each waits five seconds for a beat that is under way: a minute's work ends before that. */
  private static final int ATTEMPTS = 12;

  private StillPulse() {}

  /** Runs a piece of work, outside the transaction that holds the pulse. */
  static <T> T during(Callable<T> work) throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<T> done =
          Transactions.within(
              () -> isHeld() ? Optional.of(Transactions.outside(work)) : Optional.<T>empty());
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new IllegalStateException("the pulse beats on and on");
  }

  private static boolean isHeld() throws Exception {
    try {
      return Transactions.ask(
          entities ->
              entities
                      .createNativeQuery(
                          "select last_tick from pulse where rhythm = 'MINUTE' for update")
                      .getResultList()
                      .size()
                  == 1);
    } catch (PersistenceException beating) {
      return false;
    }
  }
}
