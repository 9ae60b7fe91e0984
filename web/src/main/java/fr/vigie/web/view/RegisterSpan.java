package fr.vigie.web.view;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.rights.RegisterQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;

/**
 * The days of which a register is asked for, as an address names them.
 *
 * @param to last day
 */
public record RegisterSpan(LocalDate from, LocalDate to) {

  /**
   * The span that the parameters of an address mean: two days, or a year; the present year without
   * any.
   *
   * @param year null or empty for none; so are the next two
   * @throws RefusedException INVALID_INPUT with the name of an unreadable one
   */
  public static RegisterSpan of(String year, String from, String to, LocalDate today) {
    if (isGiven(from) || isGiven(to)) {
      LocalDate first = isGiven(from) ? day(from, "from") : today.withDayOfYear(1);
      return new RegisterSpan(first, isGiven(to) ? day(to, "to") : today);
    }
    return year(isGiven(year) ? number(year) : today.getYear());
  }

  /** The longest span that ends today: what a list that knows no span is exported with. */
  public static RegisterSpan until(LocalDate today) {
    return new RegisterSpan(today.minusDays(RegisterQuery.LONGEST_DAYS), today);
  }

  private static RegisterSpan year(int year) {
    return new RegisterSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** The year that it is, or null for other days. */
  public Integer year() {
    return equals(year(from.getYear())) ? from.getYear() : null;
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  private static LocalDate day(String text, String name) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw new RefusedException(Refusal.INVALID_INPUT, name);
    }
  }

  private static int number(String text) {
    try {
      return Year.parse(text).getValue();
    } catch (DateTimeException unreadable) {
      throw new RefusedException(Refusal.INVALID_INPUT, "year");
    }
  }
}
