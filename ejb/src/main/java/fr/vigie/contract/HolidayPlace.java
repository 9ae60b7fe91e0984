package fr.vigie.contract;

import fr.vigie.platform.holidays.FrenchHolidays;
import java.util.List;

/** The places whose public holidays the portal knows, by the code that calendars name. */
final class HolidayPlace {
  private static final List<FrenchHolidays> KNOWN =
      List.of(FrenchHolidays.METROPOLITAN, FrenchHolidays.ALSACE_MOSELLE);

  private HolidayPlace() {}

  /**
   * The holidays of a place.
   *
   * @throws IllegalArgumentException if the place is not known
   */
  static FrenchHolidays of(String code) {
    return KNOWN.stream()
        .filter(place -> place.id().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no holidays known for " + code));
  }
}
