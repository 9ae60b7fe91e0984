package fr.vigie.incident.notice;

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

/** What a contact wants to be told of a service. One who has not said gets the usual. */
@Entity
@Table(name = "notice_subscription")
@IdClass(NoticeSubscription.Key.class)
public class NoticeSubscription {
  @Id
  @Column(name = "contact_id")
  private UUID contactId;

  @Id
  @Column(name = "service_id")
  private UUID serviceId;

  @Enumerated(EnumType.STRING)
  private NoticeChoice choice;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected NoticeSubscription() {}

  NoticeSubscription(UUID contactId, UUID serviceId) {
    this.contactId = contactId;
    this.serviceId = serviceId;
  }

  /** Wants this from now on. */
  void choose(NoticeChoice wanted, Instant at) {
    choice = wanted;
    changedAt = at;
  }

  UUID contactId() {
    return contactId;
  }

  UUID serviceId() {
    return serviceId;
  }

  NoticeChoice choice() {
    return choice;
  }

  Instant changedAt() {
    return changedAt;
  }

  /** Contact and service. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID contactId;
    private UUID serviceId;

    /** Filled in by the provider. */
    public Key() {}

    Key(UUID contactId, UUID serviceId) {
      this.contactId = contactId;
      this.serviceId = serviceId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(contactId, that.contactId)
          && Objects.equals(serviceId, that.serviceId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(contactId, serviceId);
    }
  }
}
