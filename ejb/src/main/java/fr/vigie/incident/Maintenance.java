package fr.vigie.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Work that is planned on a service. GRADeS tells the Structures beforehand (annex 1); who was told
 * when stands beside it. Never deleted: cancelled with a reason.
 */
@Entity
@Table(name = "maintenance")
public class Maintenance {
  @Id private UUID id;

  @Column(name = "service_id")
  private UUID serviceId;

  @Column(name = "planned_start")
  private Instant start;

  @Column(name = "planned_end")
  private Instant end;

  private String title;
  private String body;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "cancelled_at")
  private Instant cancelledAt;

  @Column(name = "cancel_reason")
  private String cancelReason;

  @Version private int version;

  protected Maintenance() {}

  Maintenance(NewMaintenance asked, UUID serviceId, UUID organisationId, Instant recordedAt) {
    this.id = UUID.randomUUID();
    this.serviceId = serviceId;
    this.start = asked.start();
    this.end = asked.end();
    this.title = asked.title().strip();
    this.body = asked.text();
    this.organisationId = organisationId;
    this.recordedAt = recordedAt;
  }

  /** It does not take place. */
  void cancel(Instant at, String reason) {
    cancelledAt = at;
    cancelReason = reason;
  }

  UUID id() {
    return id;
  }

  UUID serviceId() {
    return serviceId;
  }

  UUID organisationId() {
    return organisationId;
  }

  Instant start() {
    return start;
  }

  Instant end() {
    return end;
  }

  String title() {
    return title;
  }

  String text() {
    return body;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  Instant cancelledAt() {
    return cancelledAt;
  }

  String cancelReason() {
    return cancelReason;
  }

  int version() {
    return version;
  }
}
