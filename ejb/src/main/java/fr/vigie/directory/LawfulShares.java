package fr.vigie.directory;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What shares of users must satisfy: one for each path of the service and for no other, each from 0
 * to 1 with six decimals at most, not above 1 together. What is missing to 1 are the users with
 * several paths.
 */
final class LawfulShares {
  private static final int ALL = 1_000_000;

  private LawfulShares() {}

  /**
   * The shares in parts per million.
   *
   * @throws RefusedException UNLAWFUL_SHARES, naming the path or the sum
   */
  static Map<String, Integer> of(Set<String> paths, Map<String, BigDecimal> shares) {
    var parts = new TreeMap<String, Integer>();
    for (String path : paths) {
      parts.put(path, partsPerMillion(path, shares.get(path)));
    }
    for (String path : shares.keySet()) {
      refuse(!paths.contains(path), path);
    }
    int sum = parts.values().stream().mapToInt(part -> part).sum();
    refuse(sum > ALL, BigDecimal.valueOf(sum, 6).stripTrailingZeros().toPlainString());
    return Map.copyOf(parts);
  }

  private static int partsPerMillion(String path, BigDecimal share) {
    refuse(
        share == null
            || share.signum() < 0
            || share.compareTo(BigDecimal.ONE) > 0
            || share.stripTrailingZeros().scale() > 6,
        path);
    return share.movePointRight(6).intValueExact();
  }

  private static void refuse(boolean unlawful, String what) {
    if (unlawful) {
      throw new RefusedException(Refusal.UNLAWFUL_SHARES, what);
    }
  }
}
