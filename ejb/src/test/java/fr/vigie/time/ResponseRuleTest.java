package fr.vigie.time;

import static fr.vigie.time.ResponseRule.GDPR_12_3;
import static fr.vigie.time.Weeks.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.platform.holidays.FrenchHolidays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** GDPR, art. 12(3), counted by Regulation (EEC, Euratom) No 1182/71, art. 3. */
class ResponseRuleTest {

  private static final LegalCalendar FRANCE =
      new LegalCalendar(PARIS, FrenchHolidays.METROPOLITAN.between(2024, 2029));
  private static final LegalCalendar ALSACE_MOSELLE =
      new LegalCalendar(PARIS, FrenchHolidays.ALSACE_MOSELLE.between(2024, 2029));
  private static final LocalDate THU_2026_03_05 = LocalDate.of(2026, 3, 5);

  @ParameterizedTest(name = "{0}: {7}")
  @CsvFileSource(resources = "gdpr-art-12-3.csv", delimiter = '|', numLinesToSkip = 1)
  void isDueAfterOneMonthOrThree(
      LocalDate received,
      LocalDate nominal,
      LocalDate due,
      LocalDate dueInAlsaceMoselle,
      LocalDate extendedNominal,
      LocalDate extendedDue,
      LocalDate thirtyDays) {
    var plain = GDPR_12_3.deadline(received, FRANCE);
    assertThat(plain.nominal()).isEqualTo(nominal);
    assertThat(plain.due()).isEqualTo(due);
    assertThat(plain.dueAt()).isEqualTo(due.plusDays(1).atStartOfDay(PARIS).toInstant());
    assertThat(GDPR_12_3.deadline(received, ALSACE_MOSELLE).due()).isEqualTo(dueInAlsaceMoselle);

    var extended = GDPR_12_3.deadline(received, true, List.of(), FRANCE);
    assertThat(extended.nominal()).isEqualTo(extendedNominal);
    assertThat(extended.due()).isEqualTo(extendedDue);
    assertThat(received.plusDays(30)).isEqualTo(thirtyDays);
  }

  @ParameterizedTest(name = "{0}: {5}")
  @CsvFileSource(resources = "gdpr-art-12-3-suspended.csv", delimiter = '|', numLinesToSkip = 1)
  void suspendedDaysAreAddedToTheNominalDateAndRolledOnce(
      LocalDate received, String suspensions, int days, LocalDate nominal, LocalDate due) {
    var deadline = GDPR_12_3.deadline(received, false, suspensions(suspensions), FRANCE);
    assertThat(deadline.suspendedDays()).isEqualTo(days);
    assertThat(deadline.nominal()).isEqualTo(nominal);
    assertThat(deadline.due()).isEqualTo(due);
  }

  @Test
  void theDerivationNamesEachStep() {
    var steps = GDPR_12_3.deadline(THU_2026_03_05, FRANCE).steps();
    assertThat(steps)
        .containsExactly(
            Step.of("period.months", "GDPR 12(3)", "2026-04-05", THU_2026_03_05, 1),
            Step.of("roll.sunday", "R1182/71 3(4)", "2026-04-06", LocalDate.of(2026, 4, 5)),
            Step.of("roll.holiday", "R1182/71 3(4)", "2026-04-07", LocalDate.of(2026, 4, 6)),
            Step.of(
                "end-of-day",
                "R1182/71 3(2)(c)",
                "2026-04-07T22:00:00Z",
                LocalDate.of(2026, 4, 7),
                "Europe/Paris"));
  }

  @Test
  void theDerivationSaysThatAMonthHasNoSuchDay() {
    assertThat(GDPR_12_3.deadline(LocalDate.of(2026, 1, 31), FRANCE).steps())
        .extracting(Step::rule)
        .containsExactly(
            "period.months", "month-end", "roll.saturday", "roll.sunday", "end-of-day");
  }

  @Test
  void daysInTwoSuspensionsCountOnce() {
    var deadline =
        GDPR_12_3.deadline(
            THU_2026_03_05,
            false,
            suspensions("2026-03-12/2026-03-20 2026-03-09/2026-03-16 2026-03-10/2026-03-11"),
            FRANCE);
    assertThat(deadline.suspendedDays()).isEqualTo(11);
    assertThat(deadline.steps())
        .filteredOn(step -> step.rule().equals("suspension"))
        .extracting(step -> step.args().get(2))
        .containsExactly(7, 0, 4);
  }

  @Test
  void anAnswerOfTheSameDaySuspendsNothing() {
    assertThat(suspended("2026-03-09/2026-03-09").suspendedDays()).isZero();
  }

  @Test
  void aQuestionSentAfterTheEndDoesNotReviveThePeriod() {
    assertThat(suspended("2026-04-07/2026-04-10").suspendedDays()).isEqualTo(3);
    var late = suspended("2026-04-08/2026-04-10");
    assertThat(late.suspendedDays()).isZero();
    assertThat(late.due()).isEqualTo("2026-04-07");
    assertThat(late.steps()).extracting(Step::rule).contains("suspension.without-effect");
  }

  @Test
  void theSameQuestionStillCountsOnceThePeriodWasExtended() {
    var extended =
        GDPR_12_3.deadline(THU_2026_03_05, true, suspensions("2026-04-08/2026-04-10"), FRANCE);
    assertThat(extended.nominal()).isEqualTo("2026-06-05");
    assertThat(extended.due()).isEqualTo("2026-06-08");
    assertThat(extended.steps()).extracting(Step::rule).contains("extended.months");
  }

  @Test
  void canBeExtendedUntilTheFirstPeriodHasEffectivelyEnded() {
    assertThat(canBeExtendedAt("2026-04-07T21:59:59Z", "")).isTrue();
    assertThat(canBeExtendedAt("2026-04-07T22:00:00Z", "")).isFalse();
    assertThat(canBeExtendedAt("2026-04-13T21:59:59Z", "2026-03-09/2026-03-16")).isTrue();
    assertThat(canBeExtendedAt("2026-04-13T22:00:00Z", "2026-03-09/2026-03-16")).isFalse();
  }

  @Test
  void aRuleMayKnowNeitherExtensionNorSuspensionNorRoll() {
    var rule =
        new ResponseRule(
            "return-of-mails", "contract", LegalPeriod.days(4), LegalPeriod.days(4), false, false);
    var deadline =
        rule.deadline(THU_2026_03_05, false, suspensions("2026-03-06/2026-03-20"), FRANCE);
    assertThat(deadline.due()).isEqualTo("2026-03-09").isEqualTo(deadline.nominal());
    assertThat(
            rule.canBeExtendedAt(
                Instant.parse("2026-03-06T10:00:00Z"), THU_2026_03_05, List.of(), FRANCE))
        .isFalse();
    assertThat(rule.deadline(LocalDate.of(2026, 3, 3), FRANCE).due()).isEqualTo("2026-03-07");
  }

  @Test
  void refusesFactsThatCannotBe() {
    assertThatThrownBy(() -> suspended("2026-03-16/2026-03-09"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("before its question");
    assertThatThrownBy(() -> suspended("2026-03-04/2026-03-09"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot suspend");
  }

  @Test
  void refusesToGuessTheHolidaysOfAnotherYear() {
    assertThatThrownBy(() -> GDPR_12_3.deadline(LocalDate.of(2029, 12, 1), FRANCE))
        .isInstanceOf(OutsideCalendarException.class)
        .hasMessage("calendar FR covers the years 2024 to 2029, not 2030-01-01");
  }

  private static Deadline suspended(String suspensions) {
    return GDPR_12_3.deadline(THU_2026_03_05, false, suspensions(suspensions), FRANCE);
  }

  private static boolean canBeExtendedAt(String sent, String suspensions) {
    return GDPR_12_3.canBeExtendedAt(
        Instant.parse(sent), THU_2026_03_05, suspensions(suspensions), FRANCE);
  }

  private static List<Suspension> suspensions(String text) {
    return Stream.of(text.split(" "))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("/", 2))
        .map(pair -> new Suspension(LocalDate.parse(pair[0]), LocalDate.parse(pair[1])))
        .toList();
  }
}
