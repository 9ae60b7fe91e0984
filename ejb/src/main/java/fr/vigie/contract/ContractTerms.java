package fr.vigie.contract;

import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.platform.holidays.HolidayCorrection;
import fr.vigie.platform.holidays.HolidayCorrections;
import fr.vigie.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the contracts say, for the features that compute with it. */
@ApplicationScoped
public class ContractTerms {
  @PersistenceContext EntityManager entities;
  @Inject HolidayCorrections corrections;

  /** Compiled calendars, by code and version: a changed calendar is another key. */
  private final Map<String, BusinessTime> compiled = new ConcurrentHashMap<>();

  /** The contract of a number. */
  public Optional<ContractView> contract(String number) {
    return entities
        .createQuery("select c from Contract c where c.number = :number", Contract.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(Contract::asView);
  }

  /**
   * The hours of a calendar as it stands now, in one of the readings of a public holiday on a
   * weekday.
   *
   * @throws IllegalArgumentException if there is no such calendar
   */
  public CommittedHours hours(String calendar, WeekdayHolidays holidays) {
    CalendarTerm term =
        calendarTerm(calendar)
            .orElseThrow(() -> new IllegalArgumentException("no calendar " + calendar));
    List<HolidayCorrection> corrected = corrections.of(term.holidays());
    String version = term.versionWith(corrected);
    return new CommittedHours(
        holidays.window(calendar, term.isClosedOnHolidays()),
        version,
        compiled.computeIfAbsent(
            version + holidays, key -> BusinessTime.of(holidays.read(term.asCalendar(corrected)))));
  }

  /** A version as it is read now. */
  public Optional<VersionView> versionView(UUID id) {
    return version(id).map(ContractVersion::asView);
  }

  List<Contract> all() {
    return entities
        .createQuery("select c from Contract c order by c.number", Contract.class)
        .getResultList();
  }

  List<CalendarTerm> calendars() {
    return entities
        .createQuery("select c from CalendarTerm c order by c.code", CalendarTerm.class)
        .getResultList();
  }

  Optional<CalendarTerm> calendarTerm(String code) {
    return entities
        .createQuery("select c from CalendarTerm c where c.code = :code", CalendarTerm.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  Optional<ContractVersion> version(UUID id) {
    return Optional.ofNullable(entities.find(ContractVersion.class, id));
  }

  boolean isEmpty() {
    return all().isEmpty();
  }

  void add(Contract contract) {
    entities.persist(contract);
  }

  void add(CalendarTerm calendar) {
    entities.persist(calendar);
  }

  /** Counts the change of a part as a change of the whole, so that two at once collide. */
  void touch(Object aggregate) {
    entities.lock(aggregate, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
  }
}
