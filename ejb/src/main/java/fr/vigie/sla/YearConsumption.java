package fr.vigie.sla;

import fr.vigie.time.Spans.Span;
import java.math.BigDecimal;

/**
 * What a year has consumed so far of what its annual ceilings allow.
 *
 * @param span from the start of the year to the end of the statement's period
 * @param figures of that span
 * @param contractualSeconds T as the contract writes it
 * @param realSeconds T as the calendar of that whole year gives it
 * @param rate availability: consumption against the contractual T, in percent rounded down
 * @param rateIfUnknownDown the same, if all unknown time was down
 * @param elapsedRate consumption against the committed seconds that are past; null if there are
 *     none
 * @param realRate consumption against the real T; null if the calendar has no committed second
 */
public record YearConsumption(
    Span span,
    Figures figures,
    long contractualSeconds,
    long realSeconds,
    BigDecimal rate,
    BigDecimal rateIfUnknownDown,
    BigDecimal elapsedRate,
    BigDecimal realRate) {

  static YearConsumption of(Span span, Figures figures, long contractualSeconds, long realSeconds) {
    long net = figures.netSeconds();
    return new YearConsumption(
        span,
        figures,
        contractualSeconds,
        realSeconds,
        Rate.percent(net, contractualSeconds),
        Rate.percent(figures.netIfUnknownDown(), contractualSeconds),
        Rate.percent(net, figures.elapsedSeconds()),
        Rate.percent(net, realSeconds));
  }
}
