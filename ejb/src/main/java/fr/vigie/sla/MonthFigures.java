package fr.vigie.sla;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * One month of a statement.
 *
 * @param month the calendar month
 * @param figures of that month
 * @param rate availability over that month's committed seconds, in percent rounded down; null if it
 *     has none
 * @param lines the monthly ceilings
 */
public record MonthFigures(YearMonth month, Figures figures, BigDecimal rate, List<Line> lines) {
  public MonthFigures {
    lines = List.copyOf(lines);
  }
}
