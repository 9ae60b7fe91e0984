package fr.vigie.platform.holidays;

import fr.vigie.platform.Phrasing;
import fr.vigie.time.LegalCalendar;
import fr.vigie.time.PublicHolidays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The calendars of legal periods, covering eleven years ahead of the portal's clock: the holidays
 * that the law is known to name, and the corrections that were recorded since.
 */
@ApplicationScoped
public class LegalCalendars {
  private static final int YEARS_AHEAD = 11;

  @Inject InstantSource clock;
  @Inject HolidayCorrections corrections;

  /** The places whose holidays are known. */
  public static List<String> places() {
    return FrenchHolidays.known().stream().map(FrenchHolidays::id).toList();
  }

  /**
   * The calendar of a place.
   *
   * @param place {@code FR} or {@code FR-ALSACE-MOSELLE}
   * @throws IllegalArgumentException if the place is not known
   */
  public LegalCalendar in(String place) {
    return new LegalCalendar(Phrasing.ZONE, holidays(place));
  }

  /**
   * The public holidays of a place, as corrected.
   *
   * @throws IllegalArgumentException if the place is not known
   */
  public PublicHolidays holidays(String place) {
    PublicHolidays listed = listed(place);
    Set<LocalDate> dates = new HashSet<>(listed.dates());
    for (HolidayCorrection correction : corrections.of(place)) {
      if (correction.isHoliday()) {
        dates.add(correction.day());
      } else {
        dates.remove(correction.day());
      }
    }
    return new PublicHolidays(listed.id(), dates, listed.firstYear(), listed.lastYear());
  }

  /**
   * The public holidays of a place by the known list alone.
   *
   * @throws IllegalArgumentException if the place is not known
   */
  public PublicHolidays listed(String place) {
    int thisYear = clock.instant().atOffset(ZoneOffset.UTC).getYear();
    return FrenchHolidays.of(place).between(FrenchHolidays.FIRST_YEAR, thisYear + YEARS_AHEAD);
  }
}
