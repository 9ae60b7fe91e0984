package fr.vigie.platform.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.vigie.time.PublicHolidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The public holidays of France, by the law of the place. */
public final class FrenchHolidays {

  /** Labour Code L.3133-1: the eleven days of metropolitan France. */
  public static final FrenchHolidays METROPOLITAN = new FrenchHolidays("FR");

  /**
   * Labour Code L.3134-13: in Moselle, Bas-Rhin and Haut-Rhin also Good Friday and 26 December.
   * Reading: everywhere in them, although Good Friday needs a Protestant church in the commune.
   */
  public static final FrenchHolidays ALSACE_MOSELLE = new FrenchHolidays("FR-ALSACE-MOSELLE", "57");

  /** Whit Monday was no ordinary holiday from 2005 to 2007; the list is settled since. */
  public static final int FIRST_YEAR = 2008;

  private final String id;
  private final String[] departments;
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  private FrenchHolidays(String id, String... departments) {
    this.id = id;
    this.departments = departments;
  }

  /** Those of all places that the portal knows. */
  static List<FrenchHolidays> known() {
    return List.of(METROPOLITAN, ALSACE_MOSELLE);
  }

  /**
   * Those of a place.
   *
   * @param place its id, as calendars name it
   * @throws IllegalArgumentException if the place is not known
   */
  public static FrenchHolidays of(String place) {
    return known().stream()
        .filter(holidays -> holidays.id().equals(place))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no holidays known for " + place));
  }

  /** The name by which calendars and the interface call these holidays. */
  public String id() {
    return id;
  }

  /**
   * The holidays of a year.
   *
   * @throws IllegalArgumentException if the year is before {@link #FIRST_YEAR}
   */
  public Set<LocalDate> in(int year) {
    if (year < FIRST_YEAR) {
      throw new IllegalArgumentException(
          "French holidays are known from " + FIRST_YEAR + ", not in " + year);
    }
    return years.computeIfAbsent(year, this::look);
  }

  /**
   * The holidays of several years, as the data that calendars are made with.
   *
   * @param lastYear inclusive
   * @throws IllegalArgumentException if the first year is before {@link #FIRST_YEAR} or after the
   *     last
   */
  public PublicHolidays between(int firstYear, int lastYear) {
    return new PublicHolidays(
        id,
        IntStream.rangeClosed(firstYear, lastYear)
            .boxed()
            .flatMap(year -> in(year).stream())
            .collect(Collectors.toUnmodifiableSet()),
        firstYear,
        lastYear);
  }

  private Set<LocalDate> look(int year) {
    return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE))
        .getHolidays(Year.of(year), departments)
        .stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
