package fr.vigie.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An address under which somebody's calendar fetches due dates; only its digest is kept. */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {
  @Id private UUID id;
  private String login;
  private String sha256;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected CalendarFeed() {}

  CalendarFeed(String login, String sha256, Instant createdAt) {
    this.id = UUID.randomUUID();
    this.login = login;
    this.sha256 = sha256;
    this.createdAt = createdAt;
  }

  /** From now on the address opens nothing; revoking again changes nothing. */
  void revoke(Instant at) {
    if (revokedAt == null) {
      revokedAt = at;
    }
  }

  UUID id() {
    return id;
  }

  String login() {
    return login;
  }

  String sha256() {
    return sha256;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant revokedAt() {
    return revokedAt;
  }
}
