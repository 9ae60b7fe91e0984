package fr.vigie.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A calendar as the pages show it; {@code week} as the time interface writes it. */
public record CalendarView(
    String code,
    String zone,
    Map<String, List<List<String>>> week,
    String holidays,
    boolean closedOnHolidays,
    int firstYear,
    int lastYear,
    String source,
    List<ExceptionView> exceptions,
    int version) {

  /** A closure or opening on a local day, from {@code starts} to before {@code ends}. */
  public record ExceptionView(
      UUID id, LocalDate day, boolean opens, String starts, String ends, String reason) {}
}
