package fr.vigie.rights.rules;

import fr.vigie.time.LegalCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * What became of a request, for figures: nothing in it is personal.
 *
 * @param received local date of receipt
 * @param due last day of the legal period for the answer
 * @param answerDays calendar days from receipt to the last answer; empty while something is owed
 * @param state of the legal period for the answer
 * @param refusals the grounds of what was refused, one for each right
 */
public record CaseOutcome(
    LocalDate received,
    LocalDate due,
    OptionalLong answerDays,
    ClockState state,
    boolean extended,
    boolean suspended,
    List<RefusalGround> refusals) {

  public CaseOutcome {
    refusals = List.copyOf(refusals);
  }

  /**
   * What became of a file by a time.
   *
   * @param refusals the grounds of what was refused
   * @throws fr.vigie.time.OutsideCalendarException if the holidays of a year that counts are not
   *     known
   */
  public static CaseOutcome of(
      CaseFile file, Terms terms, Instant now, Collection<RefusalGround> refusals) {
    var clocks = Clocks.of(file, terms, now);
    Clock response = clocks.all().get(0);
    LegalCalendar calendar = terms.calendar();
    LocalDate received = calendar.dateOf(file.receivedAt());
    return new CaseOutcome(
        received,
        response.due(),
        response.metAt().stream()
            .mapToLong(met -> ChronoUnit.DAYS.between(received, calendar.dateOf(met)))
            .findFirst(),
        response.state(),
        clocks.response().extension().isPresent(),
        clocks.response().current().suspendedDays() > 0,
        List.copyOf(refusals));
  }

  /** Whether its answer came, or is owed, after the due date. */
  public boolean isLate() {
    return state == ClockState.OVERDUE || state == ClockState.MET_LATE;
  }
}
