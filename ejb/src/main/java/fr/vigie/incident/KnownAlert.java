package fr.vigie.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** An alert that was received, once or more often, and its ticket. */
@Entity
@Table(name = "incident_alert")
@IdClass(KnownAlert.Key.class)
public class KnownAlert {
  @Id private String fingerprint;

  @Id
  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "incident_ref")
  private String incidentRef;

  private int received;

  @Column(name = "last_received_at")
  private Instant lastReceivedAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  protected KnownAlert() {}

  /** Its ticket. */
  void filedAs(String ref) {
    incidentRef = ref;
  }

  /**
   * It ceased.
   *
   * @return whether that is news
   */
  boolean ended(Instant at) {
    boolean news = endsAt == null;
    endsAt = at;
    return news;
  }

  String fingerprint() {
    return fingerprint;
  }

  Instant startsAt() {
    return startsAt;
  }

  String incidentRef() {
    return incidentRef;
  }

  int timesReceived() {
    return received;
  }

  Instant lastReceivedAt() {
    return lastReceivedAt;
  }

  static Key key(String fingerprint, Instant startsAt) {
    var key = new Key();
    key.fingerprint = fingerprint;
    key.startsAt = startsAt;
    return key;
  }

  /** What names an alert. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String fingerprint;
    private Instant startsAt;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(fingerprint, that.fingerprint)
          && Objects.equals(startsAt, that.startsAt);
    }

    @Override
    public int hashCode() {
      return Objects.hash(fingerprint, startsAt);
    }
  }
}
