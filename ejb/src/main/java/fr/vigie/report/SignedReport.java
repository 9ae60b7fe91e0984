package fr.vigie.report;

import fr.vigie.sla.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A report in the archive. It is never changed: a later one of the same month stands beside it. */
@Entity
@Table(name = "report")
public class SignedReport {
  @Id private UUID id;
  private String kind;

  @Column(name = "service_id")
  private UUID serviceId;

  @Column(name = "service_code")
  private String serviceCode;

  private String period;
  private String language;
  private boolean provisional;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "file_id")
  private UUID fileId;

  @Column(name = "sha256")
  private String sha256;

  @Column(name = "size_bytes")
  private long size;

  @Version private int version;

  protected SignedReport() {}

  SignedReport(
      UUID serviceId, ReportOrder order, boolean provisional, Verdict verdict, String createdBy) {
    this.id = UUID.randomUUID();
    this.kind = order.kind();
    this.serviceId = serviceId;
    this.serviceCode = order.service();
    this.period = order.period();
    this.language = order.language();
    this.provisional = provisional;
    this.verdict = verdict;
    this.createdBy = createdBy;
  }

  SignedReport keptAs(UUID file, String digest, long bytes, Instant at) {
    fileId = file;
    sha256 = digest;
    size = bytes;
    createdAt = at;
    return this;
  }

  UUID id() {
    return id;
  }

  UUID serviceId() {
    return serviceId;
  }

  Instant createdAt() {
    return createdAt;
  }

  String kind() {
    return kind;
  }

  UUID fileId() {
    return fileId;
  }

  ReportView asView() {
    return new ReportView(
        id,
        kind,
        serviceCode,
        period,
        language,
        provisional,
        verdict,
        createdAt,
        createdBy,
        sha256,
        size);
  }
}
