package fr.vigie.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down without locking anybody out: after three failures for a login from one
 * address, that address waits 2, 4, 8 … seconds, at most five minutes, for that login. The owner of
 * the account signs in from elsewhere as ever. Kept in memory, for the last 10,000 pairs.
 */
@ApplicationScoped
public class SignInThrottle {
  private static final int FREE_ATTEMPTS = 3;
  private static final int MOST_PAIRS = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_PAIRS;
        }
      };

  private record Failures(int count, Instant last) {
    Instant free() {
      return count < FREE_ATTEMPTS ? last : last.plus(pause());
    }

    private Duration pause() {
      int doublings = Math.min(count - FREE_ATTEMPTS + 1, 16);
      Duration pause = Duration.ofSeconds(1L << doublings);
      return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
  }

  /** How long this address must still wait before an attempt for this login counts. */
  public synchronized Duration waitBefore(String login, String address, Instant now) {
    Failures known = failures.get(key(login, address));
    if (known == null || !known.free().isAfter(now)) {
      return Duration.ZERO;
    }
    return Duration.between(now, known.free());
  }

  public synchronized void failed(String login, String address, Instant now) {
    failures.merge(
        key(login, address),
        new Failures(1, now),
        (before, one) -> new Failures(before.count() + 1, now));
  }

  public synchronized void succeeded(String login, String address) {
    failures.remove(key(login, address));
  }

  private static String key(String login, String address) {
    return Digests.sha256(login + '\n' + address);
  }
}
