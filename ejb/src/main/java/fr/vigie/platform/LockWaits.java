package fr.vigie.platform;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a wait for somebody else's lock that was given up from a failure. */
public final class LockWaits {
  /** H2's own number; its SQL state stands for other timeouts too. */
  private static final int H2_LOCK_TIMEOUT = 50200;

  /** PostgreSQL: lock not available, deadlock. H2: deadlock. */
  private static final Set<String> STATES = Set.of("55P03", "40P01", "40001");

  private LockWaits() {}

  /** Whether a lock was not to be had, wherever in the causes that is said. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LockTimeoutException
          || cause instanceof PessimisticLockException
          || (cause instanceof SQLException sql && isLock(sql))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLock(SQLException failure) {
    String state = failure.getSQLState();
    return failure.getErrorCode() == H2_LOCK_TIMEOUT || (state != null && STATES.contains(state));
  }
}
