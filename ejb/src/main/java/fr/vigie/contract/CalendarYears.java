package fr.vigie.contract;

import fr.vigie.journal.Journal;
import fr.vigie.platform.pulse.DayTick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;

/**
 * Keeps every calendar covered so far ahead that no date of a contract falls beyond it: a year is
 * added when another one begins. Nothing is guessed, because public holidays are known by law.
 */
@ApplicationScoped
public class CalendarYears {
  /** Longest period that the portal computes ahead, with a year to spare. */
  static final int AHEAD = 11;

  @Inject ContractTerms terms;
  @Inject Journal journal;

  /** Extends the calendars that end too soon. */
  public void extend(@Observes DayTick tick) {
    int until = lastYear(tick.day());
    for (CalendarTerm calendar : terms.calendars()) {
      if (calendar.coverUntil(until)) {
        journal.append("calendar:" + calendar.code(), "CALENDAR_EXTENDED", Map.of("until", until));
      }
    }
  }

  /** The last year that a calendar covers on a day. */
  static int lastYear(LocalDate day) {
    return day.getYear() + AHEAD;
  }
}
