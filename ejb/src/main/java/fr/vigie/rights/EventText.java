package fr.vigie.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What was written about an event: may name persons, and is erased in the end. */
@Entity
@Table(name = "rights_event_text")
@IdClass(EventText.Key.class)
public class EventText {
  @Id
  @Column(name = "request_id")
  private UUID requestId;

  @Id private int number;
  private String body;

  protected EventText() {}

  EventText(UUID requestId, int number, String body) {
    this.requestId = requestId;
    this.number = number;
    this.body = body;
  }

  UUID requestId() {
    return requestId;
  }

  int number() {
    return number;
  }

  String body() {
    return body;
  }

  /** Request and number. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID requestId;
    private int number;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && number == that.number
          && Objects.equals(requestId, that.requestId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(requestId, number);
    }
  }
}
