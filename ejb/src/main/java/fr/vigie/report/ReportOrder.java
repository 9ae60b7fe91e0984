package fr.vigie.report;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Set;

/**
 * A report to be made.
 *
 * @param kind what it is about: {@code availability} or {@code support}
 * @param service code of the service
 * @param period the month, {@code 2026-08}
 * @param language {@code fr} or {@code en}
 */
public record ReportOrder(String kind, String service, String period, String language) {
  public static final String AVAILABILITY = "availability";
  public static final String SUPPORT = "support";
  static final Set<String> KINDS = Set.of(AVAILABILITY, SUPPORT);
  static final Set<String> LANGUAGES = Set.of("fr", "en");

  /** Refuses what no report is made of. */
  public ReportOrder {
    refuse(kind == null || !KINDS.contains(kind), "kind");
    refuse(service == null, "service");
    refuse(!LANGUAGES.contains(language), "language");
  }

  /**
   * The month.
   *
   * @throws RefusedException INVALID_INPUT if it is none
   */
  public YearMonth month() {
    try {
      return YearMonth.parse(period);
    } catch (DateTimeException | NullPointerException unreadable) {
      throw new RefusedException(Refusal.INVALID_INPUT, "period");
    }
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }
}
