package fr.vigie.sla;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a period says of one commitment.
 *
 * @param id of the commitment
 * @param window the key of its window
 * @param inForce whether it binds; otherwise everything here is for information and decides nothing
 * @param figures of the period
 * @param rate of a month, availability over its committed seconds; of a year or a year to date, the
 *     year's consumption against the contractual T; in percent rounded down, null if there is no
 *     committed second
 * @param rateIfUnknownDown the same, if all unknown time was down
 * @param elapsedRate availability over the committed seconds of the period that are past; null if
 *     there are none
 * @param year consumption of the year so far
 * @param months the months of the period that have begun, or its first one if none has
 * @param lines one a ceiling, in the order of the contract
 * @param binding the ceiling of the deciding line with the least margin, the first of several; null
 *     if no line decides; of a commitment that is not in force, as if it were
 * @param provisional whether the period is not over or its facts are not closed; always so for a
 *     year to date
 * @param verdict the worst of the deciding lines; undetermined if no contract version covers the
 *     whole period, undecided if no line decides yet; of a commitment that is not in force, as if
 *     it were
 */
public record CommitmentStatement(
    String id,
    String window,
    boolean inForce,
    Figures figures,
    BigDecimal rate,
    BigDecimal rateIfUnknownDown,
    BigDecimal elapsedRate,
    YearConsumption year,
    List<MonthFigures> months,
    List<Line> lines,
    String binding,
    boolean provisional,
    Verdict verdict) {
  public CommitmentStatement {
    months = List.copyOf(months);
    lines = List.copyOf(lines);
  }
}
