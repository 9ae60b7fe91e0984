package fr.vigie.contract;

import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.holidays.FrenchHolidays;
import fr.vigie.time.DayRange;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The contracts, their readings and calendars: read by those who answer for them, set by admins.
 */
@Stateless
@PermitAll
public class ContractDesk {
  private static final int LONGEST_TEXT = 400;

  @Inject ContractTerms terms;
  @Inject Journal journal;
  @Inject Event<TermsChanged> told;

  @UseCase(Permission.READ_CONTRACTS)
  public List<ContractView> contracts() {
    return terms.all().stream().map(Contract::asView).toList();
  }

  /** The contract of a number. */
  @UseCase(Permission.READ_CONTRACTS)
  public ContractView contract(String number) {
    return terms
        .contract(number)
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, number));
  }

  @UseCase(Permission.READ_CONTRACTS)
  public CalendarView calendar(String code) {
    return terms
        .calendarTerm(code)
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, code))
        .asView();
  }

  @UseCase(Permission.READ_CONTRACTS)
  public List<CalendarView> calendars() {
    return terms.calendars().stream().map(CalendarTerm::asView).toList();
  }

  /**
   * The public holidays of a year, in order.
   *
   * @param place the code that calendars name: {@code FR} or {@code FR-ALSACE-MOSELLE}
   */
  @UseCase(Permission.READ_CONTRACTS)
  public List<LocalDate> holidays(String place, int year) {
    if (year < FrenchHolidays.FIRST_YEAR) {
      throw new RefusedException(Refusal.INVALID_INPUT, "year");
    }
    return FrenchHolidays.of(place).in(year).stream().sorted().toList();
  }

  /**
   * Changes how a version is read.
   *
   * @param expected the version number that the caller read
   * @param grounds why it is read so: a clause, a letter, a minute
   */
  @UseCase(Permission.EDIT_CONTRACTS)
  public VersionView read(
      UUID version, int expected, ContractReading reading, String choice, String grounds) {
    ContractVersion changed = versionAt(version, expected);
    refuse(!reading.choices().contains(choice), "choice");
    refuse(isUnfit(grounds), "source");
    changed.read(reading, choice, grounds.strip());
    journal.append(
        "contract:" + changed.contract().number(),
        "READING_CHANGED",
        Map.of(
            "version",
            version.toString(),
            "reading",
            reading,
            "choice",
            choice,
            "source",
            grounds.strip()));
    terms.touch(changed);
    told.fire(new TermsChanged(chain(changed)));
    return changed.asView();
  }

  /**
   * Puts a commitment in force, or out of force, on stated grounds: an amendment buys on-call duty,
   * and commitment B binds.
   *
   * @param expected the version number that the caller read
   */
  @UseCase(Permission.EDIT_CONTRACTS)
  public VersionView putInForce(
      UUID version, int expected, String commitment, boolean inForce, String grounds) {
    ContractVersion changed = versionAt(version, expected);
    CommitmentTerm term = changed.commitment(commitment);
    refuse(term == null, "commitment");
    refuse(isUnfit(grounds), "source");
    if (term.isInForce() == inForce) {
      throw new RefusedException(Refusal.WRONG_STATE, inForce ? "IN_FORCE" : "NOT_IN_FORCE");
    }
    term.putInForce(inForce, grounds.strip());
    journal.append(
        "contract:" + changed.contract().number(),
        "COMMITMENT_CHANGED",
        Map.of(
            "version",
            version.toString(),
            "commitment",
            commitment,
            "inForce",
            inForce,
            "source",
            grounds.strip()));
    terms.touch(changed);
    told.fire(new TermsChanged(chain(changed)));
    return changed.asView();
  }

  /** Closes a calendar, or opens it, on a day out of the ordinary. */
  @UseCase(Permission.EDIT_CONTRACTS)
  public CalendarView except(
      String calendar, int expected, LocalDate day, boolean opens, DayRange range, String reason) {
    CalendarTerm changed = calendarAt(calendar, expected);
    refuse(isUnfit(reason) || reason.length() > 200, "reason");
    refuse(day == null, "day");
    refuse(day.getYear() < changed.firstYear() || day.getYear() > changed.lastYear(), "day");
    changed.except(day, opens, range, reason.strip());
    journal.append(
        "calendar:" + calendar,
        "EXCEPTION_ADDED",
        Map.of(
            "day", day.toString(),
            "opens", opens,
            "from", range.start(),
            "to", range.end()));
    terms.touch(changed);
    told.fire(new TermsChanged(chain(changed)));
    return changed.asView();
  }

  /** Takes an exception back. */
  @UseCase(Permission.EDIT_CONTRACTS)
  public CalendarView dropException(String calendar, int expected, UUID exception) {
    CalendarTerm changed = calendarAt(calendar, expected);
    if (!changed.drop(exception)) {
      throw new RefusedException(Refusal.NOT_FOUND, "exception");
    }
    journal.append(
        "calendar:" + calendar, "EXCEPTION_DROPPED", Map.of("exception", exception.toString()));
    terms.touch(changed);
    told.fire(new TermsChanged(chain(changed)));
    return changed.asView();
  }

  private static String chain(ContractVersion version) {
    return "contract:" + version.contract().number();
  }

  private static String chain(CalendarTerm calendar) {
    return "calendar:" + calendar.code();
  }

  private ContractVersion versionAt(UUID id, int expected) {
    ContractVersion version =
        terms
            .version(id)
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, "contract version"));
    if (version.version() != expected) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, "contract version");
    }
    return version;
  }

  private CalendarTerm calendarAt(String code, int expected) {
    CalendarTerm calendar =
        terms.calendarTerm(code).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, code));
    if (calendar.version() != expected) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, code);
    }
    return calendar;
  }

  private static boolean isUnfit(String text) {
    return text == null || text.isBlank() || text.length() > LONGEST_TEXT;
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }
}
