package fr.vigie.directory;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A service to be added.
 *
 * @param operator code of the organisation that runs it
 * @param contract number of the contract that judges it, null for none
 * @param observedBy how it is observed
 * @param validFor how long an observation vouches for a path; null for what is usual when it is
 *     observed so
 */
public record NewService(
    String code,
    String name,
    String operator,
    String contract,
    ObservedBy observedBy,
    Duration validFor,
    List<NewPath> paths) {
  public NewService {
    paths = List.copyOf(paths);
  }

  /**
   * One of its paths.
   *
   * @param share share of all users who have this path only, between 0 and 1, six decimals at most
   */
  public record NewPath(String code, Set<String> aliases, BigDecimal share) {}
}
