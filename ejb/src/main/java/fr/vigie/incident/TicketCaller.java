package fr.vigie.incident;

import fr.vigie.incident.NewTicket.CallerDetails;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who called about a ticket; may name a person. */
@Entity
@Table(name = "incident_caller")
public class TicketCaller {
  @Id private UUID id;

  @Column(name = "incident_id")
  private UUID incidentId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  private String contact;
  private String phone;

  @Column(name = "called_at")
  private Instant calledAt;

  protected TicketCaller() {}

  TicketCaller(UUID incidentId, UUID organisationId, CallerDetails details, Instant calledAt) {
    this.id = UUID.randomUUID();
    this.incidentId = incidentId;
    this.organisationId = organisationId;
    this.contact = details.contact();
    this.phone = details.phone();
    this.calledAt = calledAt;
  }

  UUID id() {
    return id;
  }

  UUID incidentId() {
    return incidentId;
  }

  UUID organisationId() {
    return organisationId;
  }

  CallerDetails details() {
    return new CallerDetails(contact, phone);
  }

  Instant calledAt() {
    return calledAt;
  }
}
