package fr.vigie.contract;

import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.holidays.HolidayCorrection;
import fr.vigie.platform.holidays.HolidayCorrections;
import fr.vigie.platform.holidays.HolidaysCorrected;
import fr.vigie.platform.holidays.LegalCalendars;
import fr.vigie.time.PublicHolidays;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public holidays by which legal periods are rolled (Regulation 1182/71, art. 3(4)). They are
 * known by law; a decree that adds or removes one is recorded here with its source, and every open
 * date that it touches is computed again at once.
 */
@Stateless
@PermitAll
public class LegalHolidayDesk {
  private static final int LONGEST_SOURCE = 200;

  @Inject LegalCalendars calendars;
  @Inject HolidayCorrections corrections;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;
  @Inject Event<HolidaysCorrected> corrected;

  /**
   * The holidays of a year and the corrections that were made to them, by day.
   *
   * @throws RefusedException INVALID_INPUT for an unknown place, or a year outside the known ones
   */
  @UseCase(Permission.READ_CONTRACTS)
  public List<LegalHoliday> holidays(String place, int year) {
    PublicHolidays listed = known(place);
    refuse(year < listed.firstYear() || year > listed.lastYear(), "year");
    Map<LocalDate, HolidayCorrection> corrected =
        corrections.of(place).stream()
            .filter(correction -> correction.day().getYear() == year)
            .collect(Collectors.toMap(HolidayCorrection::day, correction -> correction));
    return Stream.concat(
            listed.dates().stream().filter(day -> day.getYear() == year),
            corrected.keySet().stream())
        .distinct()
        .sorted()
        .map(day -> LegalHoliday.of(day, Optional.ofNullable(corrected.get(day))))
        .toList();
  }

  /** The years that can be looked at, the first and the last. */
  @UseCase(Permission.READ_CONTRACTS)
  public YearSpan years(String place) {
    PublicHolidays listed = known(place);
    return new YearSpan(listed.firstYear(), listed.lastYear());
  }

  /**
   * Records that a day is, or is not, a public holiday. The same once more changes nothing.
   *
   * @param source the text that says so, such as a decree
   * @throws RefusedException INVALID_INPUT with the field, also for a day on which the known list
   *     says so already; CHANGED_MEANWHILE if somebody records one for the day at the same moment
   */
  @UseCase(Permission.EDIT_CONTRACTS)
  public Recomputed correct(String place, LocalDate day, boolean holiday, String source) {
    PublicHolidays listed = known(place);
    refuse(day == null || day.getYear() < listed.firstYear(), "day");
    refuse(day.getYear() > listed.lastYear() || listed.isHoliday(day) == holiday, "day");
    refuse(source == null || source.isBlank() || source.length() > LONGEST_SOURCE, "source");
    if (corrections.at(place, day).isPresent()) {
      return new Recomputed(0, 0);
    }
    corrections.add(
        new HolidayCorrection(
            place, day, holiday, source.strip(), clock.instant(), caller.get().person()));
    journal.append(
        "holidays:" + place,
        "HOLIDAY_CORRECTED",
        Map.of("day", day.toString(), "holiday", holiday, "source", source.strip()));
    return recompute(place, day);
  }

  /**
   * Takes a correction back: the known list counts again.
   *
   * @throws RefusedException NOT_FOUND if the day has none
   */
  @UseCase(Permission.EDIT_CONTRACTS)
  public Recomputed takeBack(String place, LocalDate day) {
    known(place);
    corrections.remove(
        corrections
            .at(place, day)
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, day.toString())));
    journal.append(
        "holidays:" + place, "HOLIDAY_CORRECTION_TAKEN_BACK", Map.of("day", day.toString()));
    return recompute(place, day);
  }

  private Recomputed recompute(String place, LocalDate day) {
    var correction = new HolidaysCorrected(place, day);
    corrected.fire(correction);
    return new Recomputed(correction.looked(), correction.moved());
  }

  private PublicHolidays known(String place) {
    refuse(!LegalCalendars.places().contains(place), "place");
    return calendars.listed(place);
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }

  /**
   * A day that is, or was, a public holiday.
   *
   * @param holiday whether it counts as one
   * @param source of the correction; empty where the known list counts
   */
  public record LegalHoliday(LocalDate day, boolean holiday, Optional<String> source) {
    static LegalHoliday of(LocalDate day, Optional<HolidayCorrection> correction) {
      return new LegalHoliday(
          day,
          correction.map(HolidayCorrection::isHoliday).orElse(true),
          correction.map(HolidayCorrection::source));
    }
  }

  /** The known years, inclusive. */
  public record YearSpan(int first, int last) {}

  /**
   * What a correction did to open dates.
   *
   * @param looked how many were computed again
   * @param moved how many are different now
   */
  public record Recomputed(int looked, int moved) {}
}
