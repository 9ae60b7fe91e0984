package fr.vigie.sla;

import fr.vigie.time.Spans.Span;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The agreed shares of the users who have one access path only, by path, and the time for which
 * they were agreed. What is missing to 1 is the share of the users who have several paths.
 *
 * <p>Reading: annex 2 counts a service as unavailable when "the majority of users" cannot use it,
 * and says nothing of paths. A user with one path is without service while that path is down; a
 * user with several, only while all paths are.
 *
 * @param validity the seconds for which the shares are agreed
 * @param partsPerMillion path → share of all users, in parts per million; a path may have share 0
 */
public record ShareTable(Span validity, SortedMap<String, Integer> partsPerMillion) {
  /** All users, in parts per million. */
  public static final int ALL = 1_000_000;

  /**
   * @throws IllegalArgumentException if there is no path, a share is negative, or the sum is above
   *     1
   */
  public ShareTable {
    partsPerMillion = Collections.unmodifiableSortedMap(new TreeMap<>(partsPerMillion));
    long sum = 0;
    for (int share : partsPerMillion.values()) {
      if (share < 0) {
        throw new IllegalArgumentException("a share cannot be negative: " + partsPerMillion);
      }
      sum += share;
    }
    if (partsPerMillion.isEmpty() || sum > ALL) {
      throw new IllegalArgumentException("shares of one service, 1 at most: " + partsPerMillion);
    }
  }

  /**
   * Shares given as fractions of 1.
   *
   * @throws IllegalArgumentException if a share has more than six decimals, or as above
   */
  public static ShareTable of(Span validity, Map<String, BigDecimal> shares) {
    var parts = new TreeMap<String, Integer>();
    shares.forEach((path, share) -> parts.put(path, partsPerMillion(share)));
    return new ShareTable(validity, parts);
  }

  /** Whether so many users down are the majority: more than half; exactly half is not. */
  static boolean isMajority(int downPartsPerMillion) {
    return 2 * downPartsPerMillion > ALL;
  }

  private static int partsPerMillion(BigDecimal share) {
    try {
      return share.movePointRight(6).intValueExact();
    } catch (ArithmeticException tooFine) {
      throw new IllegalArgumentException("a share has six decimals at most: " + share, tooFine);
    }
  }
}
