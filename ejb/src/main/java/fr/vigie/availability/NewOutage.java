package fr.vigie.availability;

import java.time.Instant;
import java.util.Set;

/**
 * An outage to be recorded.
 *
 * @param from when it began
 * @param to when it ended, null if it goes on
 * @param cause what failed
 * @param evidence what shows it: a ticket number, a mail, a log
 * @param paths codes of the paths that were down, none for the whole service
 */
public record NewOutage(
    Instant from, Instant to, String cause, String evidence, Set<String> paths) {
  public NewOutage {
    paths = Set.copyOf(paths);
  }
}
