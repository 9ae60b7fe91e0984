package fr.vigie.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What was written about an event of a ticket: may name persons. */
@Entity
@Table(name = "incident_event_text")
@IdClass(TicketText.Key.class)
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
