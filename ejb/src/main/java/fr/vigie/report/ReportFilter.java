package fr.vigie.report;

/**
 * Which reports are asked for; what is null is not asked for.
 *
 * @param kind {@code availability} or {@code support}
 * @param service its code
 * @param period as the report was ordered, such as {@code 2026-08}
 * @param language {@code fr} or {@code en}
 */
public record ReportFilter(String kind, String service, String period, String language) {
  public static final ReportFilter ALL = new ReportFilter(null, null, null, null);
}
