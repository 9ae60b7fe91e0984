package fr.vigie.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Shares of users to be agreed.
 *
 * @param from the first day on which they count, in the service's zone
 * @param source where it is written: an amendment, a minute, a letter
 * @param shares of all users who have one path only, by the code of each path of the service
 */
public record NewShares(LocalDate from, String source, Map<String, BigDecimal> shares) {
  /** Takes a copy of the shares. */
  public NewShares {
    shares = Map.copyOf(shares);
  }
}
