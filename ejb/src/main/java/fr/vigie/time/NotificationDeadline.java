package fr.vigie.time;

import java.time.Instant;
import java.util.List;

/**
 * The end of a period of hours, in its two readings.
 *
 * @param strict so many elapsed hours after the event
 * @param regulation the end by Regulation 1182/71: the hour of the event is not counted
 * @param steps the derivation, in order
 */
public record NotificationDeadline(Instant strict, Instant regulation, List<Step> steps) {

  /** Takes a copy of the steps. */
  public NotificationDeadline {
    steps = List.copyOf(steps);
  }
}
