package fr.vigie.incident;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockWarning;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A warning that one of the team is still to be told; gone when the mail that tells is written. */
@Entity
@Table(name = "incident_warning_line")
public class UntoldWarning {
  @Id private UUID id;

  @Column(name = "recipient")
  private String recipient;

  @Column(name = "incident_id")
  private UUID incidentId;

  @Enumerated(EnumType.STRING)
  @Column(name = "clock")
  private ClockKind clock;

  @Column(name = "point")
  private String point;

  @Column(name = "due_at")
  private Instant dueAt;

  protected UntoldWarning() {}

  UntoldWarning(String recipient, UUID incidentId, ClockWarning warning) {
    this.id = UUID.randomUUID();
    this.recipient = recipient;
    this.incidentId = incidentId;
    this.clock = warning.target().kind();
    this.point = warning.point().code();
    this.dueAt = warning.dueAt();
  }
}
