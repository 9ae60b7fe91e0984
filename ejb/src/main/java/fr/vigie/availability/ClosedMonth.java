package fr.vigie.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

/** A month of a service whose facts are settled: its statement is no longer provisional. */
@Entity
@Table(name = "closed_month")
@IdClass(ClosedMonth.Key.class)
public class ClosedMonth {
  @Id
  @Column(name = "service_id")
  private UUID serviceId;

  @Id
  @Column(name = "closed_month")
  private String month;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private String closedBy;

  protected ClosedMonth() {}

  ClosedMonth(UUID serviceId, YearMonth month, Instant closedAt, String closedBy) {
    this.serviceId = serviceId;
    this.month = month.toString();
    this.closedAt = closedAt;
    this.closedBy = closedBy;
  }

  Instant closedAt() {
    return closedAt;
  }

  /** Service and month. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID serviceId;
    private String month;

    /** Filled in by the provider. */
    public Key() {}

    Key(UUID serviceId, String month) {
      this.serviceId = serviceId;
      this.month = month;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(serviceId, that.serviceId)
          && Objects.equals(month, that.month);
    }

    @Override
    public int hashCode() {
      return Objects.hash(serviceId, month);
    }
  }
}
