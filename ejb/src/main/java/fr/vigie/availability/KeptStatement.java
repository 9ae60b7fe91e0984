package fr.vigie.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What the statement of a month said when the month was closed, or revised afterwards. Numbered
 * from 1, month by month; added and never changed.
 */
@Entity
@Table(name = "kept_statement")
public class KeptStatement {
  @Id private UUID id;

  @Column(name = "service_id")
  private UUID serviceId;

  @Column(name = "kept_month")
  private String month;

  private int revision;
  private String figures;
  private String sha256;

  @Column(name = "case_file")
  private UUID caseFile;

  private String reason;

  @Column(name = "kept_at")
  private Instant keptAt;

  @Column(name = "kept_by")
  private String keptBy;

  protected KeptStatement() {}

  KeptStatement(
      UUID serviceId,
      YearMonth month,
      int revision,
      KeptFigures figures,
      UUID caseFile,
      String reason) {
    this.id = UUID.randomUUID();
    this.serviceId = serviceId;
    this.month = month.toString();
    this.revision = revision;
    this.figures = figures.text();
    this.sha256 = figures.sha256();
    this.caseFile = caseFile;
    this.reason = reason;
  }

  /** Says when it was kept and by whom. */
  KeptStatement keptAt(Instant at, String by) {
    keptAt = at;
    keptBy = by;
    return this;
  }

  UUID id() {
    return id;
  }

  YearMonth month() {
    return YearMonth.parse(month);
  }

  int revision() {
    return revision;
  }

  UUID caseFile() {
    return caseFile;
  }

  /**
   * The figures and terms.
   *
   * @throws IllegalStateException if they are not those that were kept
   */
  KeptFigures figures() {
    return KeptFigures.read(figures, sha256);
  }

  KeptView asView() {
    return new KeptView(month(), revision, sha256, keptAt, reason, figures);
  }
}
