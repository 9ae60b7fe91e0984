package fr.vigie.sla;

import fr.vigie.time.Spans.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a contract's months and years are cut into seconds. The contract says "annual" without saying
 * from when: calendar year or contract year is a setting.
 *
 * @param zone the zone in which days begin
 * @param yearStart the day on which a year begins: 1 January, or the contract's anniversary
 */
public record Reading(ZoneId zone, MonthDay yearStart) {
  public static Reading calendarYear(ZoneId zone) {
    return new Reading(zone, MonthDay.of(1, 1));
  }

  /** The seconds of a period. Year 2026 is the one that begins in 2026. */
  public Span span(StatementPeriod period) {
    return period.kind() == StatementPeriod.Kind.YEAR
        ? year(period.first().getYear())
        : new Span(month(period.first()).start(), month(period.last()).end());
  }

  /** The seconds of a calendar month. */
  public Span month(YearMonth month) {
    return new Span(startOf(month.atDay(1)), startOf(month.plusMonths(1).atDay(1)));
  }

  /** The seconds of a calendar day. */
  public Span day(LocalDate day) {
    return new Span(startOf(day), startOf(day.plusDays(1)));
  }

  /** The whole year whose consumption a period shows: the one that runs on its last day. */
  public Span year(StatementPeriod period) {
    if (period.kind() == StatementPeriod.Kind.YEAR) {
      return year(period.first().getYear());
    }
    LocalDate lastDay = period.last().atEndOfMonth();
    int year = lastDay.getYear();
    return year(yearStart.atYear(year).isAfter(lastDay) ? year - 1 : year);
  }

  /** The year to date that a period shows: from the start of that year to the end of the period. */
  public Span consumption(StatementPeriod period) {
    return new Span(year(period).start(), span(period).end());
  }

  /**
   * The calendar months that a period judges, each whole. A month belongs to the year that runs on
   * its first day.
   */
  public List<YearMonth> months(StatementPeriod period) {
    long end = span(period).end();
    return Stream.iterate(
            firstMonth(period),
            month -> startOf(month.atDay(1)) < end,
            month -> month.plusMonths(1))
        .toList();
  }

  /**
   * Every calendar month of which a period counts a second, or judges the whole: the figures may
   * move as long as one of them is open.
   */
  public List<YearMonth> touched(StatementPeriod period) {
    YearMonth first = YearMonth.from(span(period).from().atZone(zone));
    List<YearMonth> judged = months(period);
    return Stream.iterate(
            first,
            month -> !month.isAfter(judged.get(judged.size() - 1)),
            month -> month.plusMonths(1))
        .toList();
  }

  /** The seconds that the facts of a case must cover to give the statement of a period. */
  public Span needed(StatementPeriod period) {
    var months = months(period);
    return new Span(
        Math.min(year(period).start(), span(period).start()),
        Math.max(year(period).end(), month(months.get(months.size() - 1)).end()));
  }

  private YearMonth firstMonth(StatementPeriod period) {
    if (period.kind() != StatementPeriod.Kind.YEAR) {
      return period.first();
    }
    LocalDate start = yearStart.atYear(period.first().getYear());
    YearMonth month = YearMonth.from(start);
    return start.getDayOfMonth() == 1 ? month : month.plusMonths(1);
  }

  private Span year(int year) {
    return new Span(startOf(yearStart.atYear(year)), startOf(yearStart.atYear(year + 1)));
  }

  private long startOf(LocalDate day) {
    return day.atStartOfDay(zone).toEpochSecond();
  }
}
