package fr.vigie.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** What was written about an event of a ticket: may name persons. */
@Entity
@Table(name = "incident_event_text")
@IdClass(KeptTicketEvent.Key.class)
public class TicketText {
  @Id
  @Column(name = "incident_id")
  private UUID incidentId;

  @Id private int number;
  private String body;

  protected TicketText() {}

  TicketText(UUID incidentId, int number, String body) {
    this.incidentId = incidentId;
    this.number = number;
    this.body = body;
  }

  UUID incidentId() {
    return incidentId;
  }

  int number() {
    return number;
  }

  String body() {
    return body;
  }
}
