package fr.vigie.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Weeks, holidays and calendars that the tests of this package share. */
final class Weeks {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Labour Code L.3133-1, metropolitan France. */
  static final PublicHolidays FRANCE_2026 =
      new PublicHolidays(
          "FR",
          dates("2026-", "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"),
          2026,
          2026);

  static final WeeklyHours DESK_HOURS = WeeklyHours.weekdays("08:00", "18:00");

  /** Levels 2 and 3 of the support: business days 08:00–18:00 (contract, annex 1). */
  static final WorkingCalendar DESK =
      WorkingCalendar.of("desk", "1", PARIS, DESK_HOURS, FRANCE_2026);

  private static final String DAYS = "mon tue wed thu fri";
  private static final String ALL_DAYS = DAYS + " sat sun";

  private static final Map<String, WeeklyHours> NAMED =
      Map.ofEntries(
          Map.entry("ALWAYS", WeeklyHours.ALWAYS),
          Map.entry("DESK", DESK_HOURS),
          Map.entry("LEVEL_1", WeeklyHours.weekdays("08:30", "18:30")),
          Map.entry("NINE_TO_FIVE", WeeklyHours.weekdays("09:00", "17:00")),
          Map.entry("NINE_TO_SIX", WeeklyHours.weekdays("09:00", "18:00")),
          Map.entry("TWELVE_HOURS", WeeklyHours.weekdays("08:00", "20:00")),
          Map.entry("WHOLE_WEEKDAYS", WeeklyHours.weekdays("00:00", "24:00")),
          Map.entry("SUNDAY", week("sun", "09:00-17:00")),
          Map.entry("MONDAY_TUESDAY", week("mon tue", "09:00-17:00")),
          Map.entry("LUNCH", week(DAYS, "08:00-13:00 14:00-18:00")),
          Map.entry("LUNCH_EVERY_DAY", week(ALL_DAYS, "08:00-13:00 14:00-18:00")),
          Map.entry("GLPI", week("mon", "10:30-19:00", "tue wed thu fri", "08:30-19:00")),
          Map.entry("BIZ_NIGHT", week("sun", "02:30-03:15", "mon", "09:00-17:00")),
          Map.entry(
              "BIZ",
              week("mon wed fri", "09:00-17:00", "tue thu", "10:00-16:00", "sat", "11:00-14:30")));

  private Weeks() {}

  /** Hours by the name that the tables of cases use. */
  static WeeklyHours named(String name) {
    return NAMED.get(name);
  }

  /**
   * Hours from pairs of weekdays and ranges: {@code week("mon tue", "08:00-12:00 14:00-18:00")}.
   */
  static WeeklyHours week(String... daysAndRanges) {
    var week = new LinkedHashMap<String, List<List<String>>>();
    for (int i = 0; i < daysAndRanges.length; i += 2) {
      var ranges =
          Stream.of(daysAndRanges[i + 1].split(" "))
              .map(range -> List.of(range.split("-", 2)))
              .toList();
      Stream.of(daysAndRanges[i].split(" ")).forEach(day -> week.put(day, ranges));
    }
    return WeeklyHours.of(week);
  }

  static WorkingCalendar always(String zone, int firstYear, int lastYear) {
    return WorkingCalendar.of(
        "24x7", "1", ZoneId.of(zone), WeeklyHours.ALWAYS, PublicHolidays.none(firstYear, lastYear));
  }

  static WorkingCalendar calendar(WeeklyHours hours, String zone, int firstYear, int lastYear) {
    return WorkingCalendar.of(
        "test", "1", ZoneId.of(zone), hours, PublicHolidays.none(firstYear, lastYear));
  }

  /** Holidays by the name that the tables of cases use, or a list of dates. */
  static PublicHolidays holidays(String name, int firstYear, int lastYear) {
    return switch (name) {
      case "-" -> PublicHolidays.none(firstYear, lastYear);
      case "FRANCE_2026" -> new PublicHolidays(name, FRANCE_2026.dates(), firstYear, lastYear);
      case "ZNUNY" ->
          new PublicHolidays(
              name,
              everyYear("01-01 05-01 12-24 12-25 12-26 12-31", firstYear, lastYear),
              firstYear,
              lastYear);
      default -> new PublicHolidays("listed", dates("", name), firstYear, lastYear);
    };
  }

  private static Set<LocalDate> dates(String prefix, String list) {
    return Stream.of(list.split(" "))
        .map(text -> LocalDate.parse(prefix + text))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<LocalDate> everyYear(String monthDays, int firstYear, int lastYear) {
    return Stream.of(monthDays.split(" "))
        .map(text -> MonthDay.parse("--" + text))
        .flatMap(day -> IntStream.rangeClosed(firstYear, lastYear).mapToObj(day::atYear))
        .collect(Collectors.toUnmodifiableSet());
  }
}
