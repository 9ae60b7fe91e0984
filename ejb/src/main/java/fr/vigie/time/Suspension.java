package fr.vigie.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days for which a period stands still while the controller waits for an answer that it needs,
 * from the day the question was sent to the day before a sufficient answer came.
 *
 * <p>Only the identity of the person (decree 2019-536, art. 77) and a necessary clarification
 * (GDPR, recital 63) suspend; whether one of them is the case is for the caller to know. While the
 * answer is awaited, pass the day of the calculation: the result is the earliest date that is left.
 *
 * @param sent local date on which the question was sent
 * @param answered local date on which a sufficient answer came
 */
public record Suspension(LocalDate sent, LocalDate answered) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the answer came before the question
   */
  public Suspension {
    if (answered.isBefore(sent)) {
      throw new IllegalArgumentException(
          "an answer of " + answered + " cannot come before its question of " + sent);
    }
  }

  /** The days of this suspension that are not before {@code day}. */
  int daysFrom(LocalDate day) {
    var from = sent.isAfter(day) ? sent : day;
    return (int) Math.max(0, ChronoUnit.DAYS.between(from, answered));
  }
}
