package fr.vigie.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An outage that was recorded because of a ticket. */
@Entity
@Table(name = "incident_outage")
public class TicketOutage {
  @Id
  @Column(name = "outage_id")
  private UUID outageId;

  @Column(name = "incident_id")
  private UUID incidentId;

  protected TicketOutage() {}

  TicketOutage(UUID outageId, UUID incidentId) {
    this.outageId = outageId;
    this.incidentId = incidentId;
  }

  UUID outageId() {
    return outageId;
  }

  UUID incidentId() {
    return incidentId;
  }
}
