package fr.vigie.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A reminder that went out. A request whose due date changes gets new ones. */
@Entity
@Table(name = "rights_reminder")
@IdClass(Reminder.Key.class)
public class Reminder {
  @Id
  @Column(name = "request_id")
  private UUID requestId;

  @Id private String stage;

  @Id
  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "claimed_at")
  private Instant claimedAt;

  private int mails;

  protected Reminder() {}

  Reminder(UUID requestId, String stage, Instant dueAt, Instant claimedAt, int mails) {
    this.requestId = requestId;
    this.stage = stage;
    this.dueAt = dueAt;
    this.claimedAt = claimedAt;
    this.mails = mails;
  }

  UUID requestId() {
    return requestId;
  }

  String stage() {
    return stage;
  }

  Instant dueAt() {
    return dueAt;
  }

  Instant claimedAt() {
    return claimedAt;
  }

  int mails() {
    return mails;
  }

  /** Request, stage and due date. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID requestId;
    private String stage;
    private Instant dueAt;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(requestId, that.requestId)
          && Objects.equals(stage, that.stage)
          && Objects.equals(dueAt, that.dueAt);
    }

    @Override
    public int hashCode() {
      return Objects.hash(requestId, stage, dueAt);
    }
  }
}
