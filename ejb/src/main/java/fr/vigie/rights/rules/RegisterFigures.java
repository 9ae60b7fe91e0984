package fr.vigie.rights.rules;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The figures of a register over a time.
 *
 * @param received requests received in it
 * @param answered those of them to which nothing is owed any more
 * @param inTime answered before the due date
 * @param late answered after it, or owed although it has passed
 * @param extended by a notice that took effect
 * @param suspended for a day at least
 * @param medianDays of the answered ones, in calendar days from receipt: half of them took no
 *     longer; empty if none is answered
 * @param refusals rights refused in full or in part, by ground
 */
public record RegisterFigures(
    int received,
    int answered,
    int inTime,
    int late,
    int extended,
    int suspended,
    OptionalDouble medianDays,
    Map<RefusalGround, Integer> refusals) {
  /** Numbers below this are not told to others: they could point to a person. */
  public static final int SMALLEST_TOLD = 5;

  public RegisterFigures {
    refusals = Map.copyOf(refusals);
  }

  /** Counts what became of requests. */
  public static RegisterFigures of(Collection<CaseOutcome> outcomes) {
    return new RegisterFigures(
        outcomes.size(),
        count(outcomes, outcome -> outcome.answerDays().isPresent()),
        count(outcomes, outcome -> outcome.state() == ClockState.MET),
        count(outcomes, CaseOutcome::isLate),
        count(outcomes, CaseOutcome::extended),
        count(outcomes, CaseOutcome::suspended),
        median(outcomes),
        outcomes.stream()
            .flatMap(outcome -> outcome.refusals().stream())
            .collect(
                Collectors.toMap(
                    ground -> ground,
                    ground -> 1,
                    Integer::sum,
                    () -> new EnumMap<>(RefusalGround.class))));
  }

  private static int count(Collection<CaseOutcome> outcomes, Predicate<CaseOutcome> such) {
    return Math.toIntExact(outcomes.stream().filter(such).count());
  }

  private static OptionalDouble median(Collection<CaseOutcome> outcomes) {
    long[] days =
        outcomes.stream()
            .flatMapToLong(outcome -> outcome.answerDays().stream())
            .sorted()
            .toArray();
    if (days.length == 0) {
      return OptionalDouble.empty();
    }
    int middle = days.length / 2;
    return OptionalDouble.of(
        days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2.0);
  }

  /** A number as others than the owning organisation are told it: {@code <5} for 1 to 4. */
  public static String toldToOthers(int number) {
    return number > 0 && number < SMALLEST_TOLD ? "<" + SMALLEST_TOLD : Integer.toString(number);
  }
}
