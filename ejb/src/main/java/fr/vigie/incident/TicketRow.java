package fr.vigie.incident;

import fr.vigie.incident.rules.NoticeMoment;
import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.incident.TicketStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A ticket in the list of one party: a projection, so that each list is read along one index even
 * among a million tickets.
 */
@Entity
@Table(name = "incident_register")
@IdClass(TicketRow.Key.class)
public class TicketRow {
  /** Where tickets to which nothing is owed stand in a list by breach: behind all others. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  @Id
  @Column(name = "organisation_id")
  private UUID organisationId;

  @Id
  @Column(name = "incident_id")
  private UUID incidentId;

  private boolean live;

  @Enumerated(EnumType.STRING)
  private TicketKind kind;

  @Enumerated(EnumType.STRING)
  private TicketStatus status;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  @Column(name = "service_id")
  private UUID serviceId;

  @Column(name = "structure_id")
  private UUID structureId;

  @Column(name = "declared_at")
  private Instant declaredAt;

  @Column(name = "breach_key")
  private Instant breachKey;

  @Column(name = "notice_due")
  private boolean noticeDue;

  @Enumerated(EnumType.STRING)
  @Column(name = "notice_moment")
  private NoticeMoment noticeMoment;

  protected TicketRow() {}

  TicketRow(UUID organisationId, Incident incident) {
    this.organisationId = organisationId;
    this.incidentId = incident.id();
    show(incident);
  }

  /** Takes over how the ticket stands. */
  final void show(Incident incident) {
    live = incident.status().isLive();
    kind = incident.kind();
    status = incident.status();
    severity = incident.severity();
    serviceId = incident.serviceId();
    structureId = incident.organisationId();
    declaredAt = incident.declaredAt();
    breachKey = incident.breachAt() == null ? NEVER : incident.breachAt();
  }

  /**
   * Takes over of what this party has to tell the Structures.
   *
   * @param moment null for nothing
   */
  void owes(NoticeMoment moment) {
    noticeDue = moment != null;
    noticeMoment = moment;
  }

  boolean isLive() {
    return live;
  }

  TicketKind kind() {
    return kind;
  }

  TicketStatus status() {
    return status;
  }

  Severity severity() {
    return severity;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID incidentId() {
    return incidentId;
  }

  UUID serviceId() {
    return serviceId;
  }

  UUID structureId() {
    return structureId;
  }

  Instant declaredAt() {
    return declaredAt;
  }

  Instant breachKey() {
    return breachKey;
  }

  boolean isNoticeDue() {
    return noticeDue;
  }

  NoticeMoment noticeMoment() {
    return noticeMoment;
  }

  static Key key(UUID organisation, UUID incident) {
    var key = new Key();
    key.organisationId = organisation;
    key.incidentId = incident;
    return key;
  }

  /** Party and ticket. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID organisationId;
    private UUID incidentId;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(organisationId, that.organisationId)
          && Objects.equals(incidentId, that.incidentId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(organisationId, incidentId);
    }
  }
}
