package fr.vigie.time;

import static fr.vigie.time.ResponseRule.GDPR_12_3;
import static fr.vigie.time.Weeks.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.platform.holidays.FrenchHolidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every receipt of ten years, leap days included. */
class ResponseRuleLawsTest {

  private static final PublicHolidays HOLIDAYS = FrenchHolidays.ALSACE_MOSELLE.between(2024, 2036);
  private static final LegalCalendar CALENDAR = new LegalCalendar(PARIS, HOLIDAYS);

  @Property
  void isDueOnTheFirstWorkingDayFromTheNominalDatePlusSuspendedDays(
      @ForAll("days") LocalDate received,
      @ForAll boolean extended,
      @ForAll("suspensions") List<Integer> gaps) {
    var deadline = GDPR_12_3.deadline(received, extended, suspensions(received, gaps), CALENDAR);
    var end = deadline.nominal().plusDays(deadline.suspendedDays());
    assertThat(HOLIDAYS.isWorkingDay(deadline.due())).isTrue();
    assertThat(end.datesUntil(deadline.due())).noneMatch(HOLIDAYS::isWorkingDay);
    assertThat(deadline.nominal()).isEqualTo(received.plusMonths(extended ? 3 : 1));
    assertThat(deadline.dueAt())
        .isEqualTo(deadline.due().plusDays(1).atStartOfDay(PARIS).toInstant());
  }

  @Property
  void aLaterReceiptIsNeverDueEarlier(@ForAll("days") LocalDate received) {
    assertThat(GDPR_12_3.deadline(received.plusDays(1), CALENDAR).due())
        .isAfterOrEqualTo(GDPR_12_3.deadline(received, CALENDAR).due());
  }

  @Property
  void theOrderOfSuspensionsDoesNotMatter(
      @ForAll("days") LocalDate received,
      @ForAll("suspensions") List<Integer> gaps,
      @ForAll Random random) {
    var inOrder = suspensions(received, gaps);
    var shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, random);
    assertThat(GDPR_12_3.deadline(received, false, shuffled, CALENDAR))
        .isEqualTo(GDPR_12_3.deadline(received, false, inOrder, CALENDAR));
  }

  @Property
  void theStepsLeadToTheResult(
      @ForAll("days") LocalDate received, @ForAll("suspensions") List<Integer> gaps) {
    var deadline = GDPR_12_3.deadline(received, false, suspensions(received, gaps), CALENDAR);
    var steps = deadline.steps();
    assertThat(steps.get(0).result()).isEqualTo(deadline.nominal().toString());
    assertThat(steps.get(steps.size() - 1).result()).isEqualTo(deadline.dueAt().toString());
    assertThat(steps.get(steps.size() - 2).result()).isEqualTo(deadline.due().toString());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    var first = LocalDate.of(2024, 1, 1);
    return Arbitraries.integers().between(0, 3652).map(first::plusDays);
  }

  /** Days between one question, its answer, the next question, and so on. */
  @Provide
  Arbitrary<List<Integer>> suspensions() {
    return Arbitraries.integers().between(1, 10).list().ofMaxSize(6);
  }

  private static List<Suspension> suspensions(LocalDate received, List<Integer> gaps) {
    var result = new ArrayList<Suspension>();
    var day = received;
    for (int i = 0; i + 1 < gaps.size(); i += 2) {
      var sent = day.plusDays(gaps.get(i));
      day = sent.plusDays(gaps.get(i + 1));
      result.add(new Suspension(sent, day));
    }
    return result;
  }
}
