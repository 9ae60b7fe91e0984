package fr.vigie.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's key for programs. The token itself is shown once and kept as its digest only. */
@Entity
@Table(name = "api_token")
public class ApiToken {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "person_id")
  private Person person;

  private String label;

  @Column(name = "sha256")
  private String sha256;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected ApiToken() {}

  ApiToken(Person person, String label, String sha256, Instant createdAt) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.label = label;
    this.sha256 = sha256;
    this.createdAt = createdAt;
  }

  /** From now on the token opens nothing; revoking again changes nothing. */
  void revoke(Instant at) {
    if (revokedAt == null) {
      revokedAt = at;
    }
  }

  UUID id() {
    return id;
  }

  Person person() {
    return person;
  }

  String label() {
    return label;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant revokedAt() {
    return revokedAt;
  }
}
