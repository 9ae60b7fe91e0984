package fr.vigie.incident;

import fr.vigie.sla.incident.EventType;
import fr.vigie.sla.incident.TicketEvent;
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

/** An event of a ticket as it is kept. Never changed. */
@Entity
@Table(name = "incident_event")
@IdClass(KeptTicketEvent.Key.class)
public class KeptTicketEvent {
  @Id
  @Column(name = "incident_id")
  private UUID incidentId;

  @Id private int number;

  @Enumerated(EnumType.STRING)
  private EventType type;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  private String detail;

  @Column(name = "refers_to")
  private Integer refersTo;

  @Enumerated(EnumType.STRING)
  private Visibility visibility;

  protected KeptTicketEvent() {}

  KeptTicketEvent(UUID incidentId, TicketEvent event, Teller teller, Visibility visibility) {
    this.incidentId = incidentId;
    this.number = event.number();
    this.type = event.type();
    this.happenedAt = event.happenedAt();
    this.recordedAt = event.recordedAt();
    this.detail = event.detail();
    this.refersTo = event.refersTo();
    this.personId = teller.person();
    this.organisationId = teller.organisation();
    this.visibility = visibility;
  }

  /** Who told it, and for whom; null for the portal itself. */
  record Teller(UUID person, UUID organisation) {}

  TicketEvent asEvent() {
    return new TicketEvent(number, type, happenedAt, recordedAt, detail, refersTo);
  }

  UUID incidentId() {
    return incidentId;
  }

  int number() {
    return number;
  }

  EventType type() {
    return type;
  }

  Teller teller() {
    return new Teller(personId, organisationId);
  }

  Visibility visibility() {
    return visibility;
  }

  /** Ticket and number. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID incidentId;
    private int number;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && number == that.number
          && Objects.equals(incidentId, that.incidentId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(incidentId, number);
    }
  }
}
