package fr.vigie.platform.holidays;

import fr.vigie.platform.Phrasing;
import fr.vigie.time.LegalCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** The calendars of legal periods, covering eleven years ahead of the portal's clock. */
@ApplicationScoped
public class LegalCalendars {
  private static final int YEARS_AHEAD = 11;

  @Inject InstantSource clock;

  /**
   * The calendar of a place.
   *
   * @param place {@code FR} or {@code FR-ALSACE-MOSELLE}
   * @throws IllegalArgumentException if the place is not known
   */
  public LegalCalendar in(String place) {
    int thisYear = clock.instant().atOffset(ZoneOffset.UTC).getYear();
    FrenchHolidays holidays =
        Stream.of(FrenchHolidays.METROPOLITAN, FrenchHolidays.ALSACE_MOSELLE)
            .filter(known -> known.id().equals(place))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no holidays known for " + place));
    return new LegalCalendar(
        Phrasing.ZONE, holidays.between(FrenchHolidays.FIRST_YEAR, thisYear + YEARS_AHEAD));
  }
}
