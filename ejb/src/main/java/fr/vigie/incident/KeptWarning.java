package fr.vigie.incident;

import fr.vigie.sla.incident.ClockKind;
import fr.vigie.sla.incident.ClockTarget;
import fr.vigie.sla.incident.ClockWarning;
import fr.vigie.sla.incident.SentWarning;
import fr.vigie.sla.incident.WarningPoint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A warning of the team. Once for a point of a clock and its due instant; never changed. It names
 * functions, no addresses.
 */
@Entity
@Table(name = "incident_warning")
@IdClass(KeptWarning.Key.class)
public class KeptWarning {
  @Id
  @Column(name = "incident_id")
  private UUID incidentId;

  @Id
  @Enumerated(EnumType.STRING)
  private ClockKind clock;

  @Id private String point;

  @Id
  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "reached_at")
  private Instant reachedAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Enumerated(EnumType.STRING)
  private ClockTarget.Binding binding;

  private int mails;
  private String functions;

  protected KeptWarning() {}

  KeptWarning(UUID incidentId, ClockWarning warning, Instant sentAt) {
    this.incidentId = incidentId;
    this.clock = warning.target().kind();
    this.point = warning.point().code();
    this.dueAt = warning.dueAt();
    this.reachedAt = warning.at();
    this.sentAt = sentAt;
    this.binding = warning.target().binding();
    this.functions = "";
  }

  /** Says who was told. */
  KeptWarning told(int mailCount, List<String> jobs) {
    mails = mailCount;
    functions = String.join("\n", jobs);
    return this;
  }

  UUID incidentId() {
    return incidentId;
  }

  SentWarning asSent() {
    return new SentWarning(clock, WarningPoint.of(point), dueAt, sentAt);
  }

  WarningView asView() {
    return new WarningView(
        clock,
        WarningPoint.of(point),
        binding,
        dueAt,
        reachedAt,
        sentAt,
        mails,
        functions.isEmpty() ? List.of() : List.of(functions.split("\n")));
  }

  /** Ticket, clock, point and due instant. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID incidentId;
    private ClockKind clock;
    private String point;
    private Instant dueAt;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && clock == that.clock
          && Objects.equals(incidentId, that.incidentId)
          && Objects.equals(point, that.point)
          && Objects.equals(dueAt, that.dueAt);
    }

    @Override
    public int hashCode() {
      return Objects.hash(incidentId, clock, point, dueAt);
    }
  }
}
