package fr.vigie.report;

import fr.vigie.sla.Verdict;
import java.time.Instant;
import java.util.UUID;

/** A report in the archive, as the pages and programs see it. */
public record ReportView(
    UUID id,
    String kind,
    String service,
    String period,
    String language,
    boolean provisional,
    Verdict verdict,
    Instant createdAt,
    String createdBy,
    String sha256,
    long size) {
  /** A file name without anything personal. */
  public String fileName() {
    return "vigie-%s-%s-%s-%s.pdf".formatted(kind, service, period.replace('/', '_'), language);
  }
}
