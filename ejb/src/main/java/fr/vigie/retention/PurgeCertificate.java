package fr.vigie.retention;

import fr.vigie.platform.files.FileStore.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A signed proof of what was erased for an organisation. Never changed. */
@Entity
@Table(name = "purge_certificate")
public class PurgeCertificate {
  @Id private UUID id;

  @Column(name = "organisation_id")
  private UUID organisationId;

  private String rule;
  private int requests;

  @Column(name = "first_at")
  private Instant firstAt;

  @Column(name = "last_at")
  private Instant lastAt;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "file_id")
  private UUID fileId;

  private String sha256;

  @Column(name = "size_bytes")
  private long size;

  protected PurgeCertificate() {}

  /**
   * A certificate of these redactions.
   *
   * @param redactions of one organisation under one rule, in the order in which they were made; at
   *     least one
   */
  PurgeCertificate(List<Redaction> redactions, StoredFile file, Instant madeAt) {
    Redaction first = redactions.get(0);
    this.id = UUID.randomUUID();
    this.organisationId = first.organisationId();
    this.rule = first.rule();
    this.requests = redactions.size();
    this.firstAt = first.redactedAt();
    this.lastAt = redactions.get(redactions.size() - 1).redactedAt();
    this.madeAt = madeAt;
    this.fileId = file.id();
    this.sha256 = file.sha256();
    this.size = file.size();
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID fileId() {
    return fileId;
  }

  Instant madeAt() {
    return madeAt;
  }

  PurgeView asView() {
    return new PurgeView(id, rule, requests, firstAt, lastAt, madeAt, sha256, size);
  }
}
