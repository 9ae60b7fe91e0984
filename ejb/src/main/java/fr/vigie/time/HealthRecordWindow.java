package fr.vigie.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When a document of a health record may be handed over.
 *
 * @param earliest end of the time for reflection
 * @param latest last day, not rolled
 * @param latestAt instant at which that day has ended in the calendar's zone
 * @param old whether the information was old on the day of receipt
 * @param steps the derivation, in order
 */
public record HealthRecordWindow(
    Instant earliest, LocalDate latest, Instant latestAt, boolean old, List<Step> steps) {

  /** Takes a copy of the steps. */
  public HealthRecordWindow {
    steps = List.copyOf(steps);
  }
}
