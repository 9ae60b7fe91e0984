package fr.vigie.sla;

import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;

/**
 * The period of a statement: a month ({@code 2026-08}), a year ({@code 2026}) or a run of months,
 * as a year to date ({@code 2026-01/2026-08}).
 *
 * @param kind which of the three
 * @param first first month of the period; of a year, January, wherever the year is cut
 * @param last last month of the period, inclusive
 */
public record StatementPeriod(Kind kind, YearMonth first, YearMonth last) {
  /** The three kinds of period. */
  public enum Kind {
    /** A calendar month: the monthly ceilings decide. */
    MONTH,
    /** A year, cut as {@link Reading} says: the annual ceilings decide. */
    YEAR,
    /** Months in a row: consumption so far, always provisional. */
    YEAR_TO_DATE
  }

  /**
   * @throws IllegalArgumentException if the last month is before the first, or a month is several
   */
  public StatementPeriod {
    if (last.isBefore(first) || (kind == Kind.MONTH && !first.equals(last))) {
      throw new IllegalArgumentException("no " + kind + " from " + first + " to " + last);
    }
  }

  public static StatementPeriod month(YearMonth month) {
    return new StatementPeriod(Kind.MONTH, month, month);
  }

  public static StatementPeriod year(int year) {
    return new StatementPeriod(Kind.YEAR, YearMonth.of(year, 1), YearMonth.of(year, 12));
  }

  public static StatementPeriod yearToDate(YearMonth first, YearMonth last) {
    return new StatementPeriod(Kind.YEAR_TO_DATE, first, last);
  }

  /**
   * Reads {@code 2026-08}, {@code 2026} or {@code 2026-01/2026-08}.
   *
   * @throws IllegalArgumentException if the text is none of the three
   */
  public static StatementPeriod parse(String text) {
    try {
      int slash = text.indexOf('/');
      if (slash >= 0) {
        return yearToDate(
            YearMonth.parse(text.substring(0, slash)), YearMonth.parse(text.substring(slash + 1)));
      }
      return text.length() == 4 ? year(Year.parse(text).getValue()) : month(YearMonth.parse(text));
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException("no period: " + text, unreadable);
    }
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return switch (kind) {
      case MONTH -> first.toString();
      case YEAR -> Year.of(first.getYear()).toString();
      case YEAR_TO_DATE -> first + "/" + last;
    };
  }
}
