package fr.vigie.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An authority under which this instance has sealed; it stays trusted when it is retired. */
@Entity
@Table(name = "seal_authority")
public class SealAuthority {
  @Id private String fingerprint;

  /** The certificate, in base 64 without line breaks. */
  private String certificate;

  @Column(name = "first_used_at")
  private Instant firstUsedAt;

  protected SealAuthority() {}

  SealAuthority(String fingerprint, String certificate, Instant firstUsedAt) {
    this.fingerprint = fingerprint;
    this.certificate = certificate;
    this.firstUsedAt = firstUsedAt;
  }

  String fingerprint() {
    return fingerprint;
  }

  String certificate() {
    return certificate;
  }
}
