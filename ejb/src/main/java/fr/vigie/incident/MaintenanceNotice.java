package fr.vigie.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody was told of planned work. Never changed. */
@Entity
@Table(name = "maintenance_notice")
public class MaintenanceNotice {
  /** How. */
  public enum Channel {
    MAIL,
    PHONE,
    WEB
  }

  @Id private UUID id;

  @Column(name = "maintenance_id")
  private UUID maintenanceId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "person_id")
  private UUID personId;

  protected MaintenanceNotice() {}

  MaintenanceNotice(
      UUID maintenanceId, UUID organisationId, Channel channel, Instant toldAt, Instant now) {
    this.id = UUID.randomUUID();
    this.maintenanceId = maintenanceId;
    this.organisationId = organisationId;
    this.channel = channel;
    this.toldAt = toldAt;
    this.recordedAt = now;
  }

  /** Who recorded it. */
  MaintenanceNotice by(UUID person) {
    personId = person;
    return this;
  }

  UUID id() {
    return id;
  }

  UUID maintenanceId() {
    return maintenanceId;
  }

  UUID organisationId() {
    return organisationId;
  }

  Channel channel() {
    return channel;
  }

  Instant toldAt() {
    return toldAt;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  UUID personId() {
    return personId;
  }
}
