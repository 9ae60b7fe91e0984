package fr.vigie.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A person's wish to get each new report of a service by mail, in one language. */
@Entity
@Table(name = "report_subscription")
@IdClass(ReportSubscription.Key.class)
public class ReportSubscription {
  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Id
  @Column(name = "service_id")
  private UUID serviceId;

  @Column(name = "language")
  private String language;

  protected ReportSubscription() {}

  ReportSubscription(UUID personId, UUID serviceId, String language) {
    this.personId = personId;
    this.serviceId = serviceId;
    this.language = language;
  }

  void in(String chosen) {
    language = chosen;
  }

  /** Person and service. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID personId;
    private UUID serviceId;

    /** Filled in by the provider. */
    public Key() {}

    Key(UUID personId, UUID serviceId) {
      this.personId = personId;
      this.serviceId = serviceId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(personId, that.personId)
          && Objects.equals(serviceId, that.serviceId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(personId, serviceId);
    }
  }
}
