package fr.vigie.rights;

import fr.vigie.journal.verify.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps one address from filling the registers: it files at most twenty requests an hour. Digests
 * of the last 10,000 addresses are kept in memory only.
 */
@ApplicationScoped
public class FilingLimit {
  private static final int MOST = 20;
  private static final int MOST_ADDRESSES = 10_000;
  private static final Duration WITHIN = Duration.ofHours(1);

  private final Map<String, Filings> filings =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Filings> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  private record Filings(Instant since, int count) {
    Duration left(Instant now) {
      return Duration.between(now, since.plus(WITHIN));
    }
  }

  /**
   * Counts one filing more of an address, and says how long it has to wait with it: zero to file.
   */
  public synchronized Duration count(String address, Instant now) {
    String key = Sha256.hex(address);
    Filings before = filings.get(key);
    if (before == null || before.left(now).isNegative() || before.left(now).isZero()) {
      filings.put(key, new Filings(now, 1));
      return Duration.ZERO;
    }
    if (before.count() >= MOST) {
      return before.left(now);
    }
    filings.put(key, new Filings(before.since(), before.count() + 1));
    return Duration.ZERO;
  }
}
