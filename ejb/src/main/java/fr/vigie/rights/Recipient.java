package fr.vigie.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody who got the data of a request's person: may name persons, and is erased in the end. */
@Entity
@Table(name = "rights_recipient")
public class Recipient {
  @Id private UUID id;

  @Column(name = "request_id")
  private UUID requestId;

  private String name;

  @Enumerated(EnumType.STRING)
  private RecipientKind kind;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String answer;

  @Column(name = "exempted_at")
  private Instant exemptedAt;

  @Column(name = "exempt_reason")
  private String exemptReason;

  @Version private int version;

  protected Recipient() {}

  Recipient(UUID requestId, String name, RecipientKind kind, Instant addedAt) {
    this.id = UUID.randomUUID();
    this.requestId = requestId;
    this.name = name;
    this.kind = kind;
    this.addedAt = addedAt;
  }

  /** Keeps what the recipient answered; the last answer counts. */
  void answered(Instant at, String words) {
    answeredAt = at;
    answer = words;
  }

  /** Need not be told: impossible, or a disproportionate effort (GDPR, art. 19). */
  void exempted(Instant at, String reason) {
    exemptedAt = at;
    exemptReason = reason;
  }

  UUID id() {
    return id;
  }

  UUID requestId() {
    return requestId;
  }

  String name() {
    return name;
  }

  RecipientKind kind() {
    return kind;
  }

  Instant addedAt() {
    return addedAt;
  }

  Instant answeredAt() {
    return answeredAt;
  }

  String answer() {
    return answer;
  }

  boolean isExempt() {
    return exemptedAt != null;
  }

  String exemptReason() {
    return exemptReason;
  }

  int version() {
    return version;
  }
}
