package fr.vigie.availability;

import java.time.Instant;
import java.util.Set;

/**
 * Time that a party proposes to leave out.
 *
 * @param clause the ground in annex 2, such as {@code PREVENTIVE_MAINTENANCE}
 * @param reason what happened, in words
 * @param paths codes of the paths concerned, none for the whole service
 */
public record NewExclusion(
    Instant from, Instant to, String clause, String reason, Set<String> paths) {
  public NewExclusion {
    paths = Set.copyOf(paths);
  }
}
