package fr.vigie.rights;

import fr.vigie.rights.rules.CaseStatus;
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

/**
 * A request in the list of one party: a projection, so that each list is read along one index even
 * among a million requests.
 */
@Entity
@Table(name = "rights_register")
@IdClass(RegisterRow.Key.class)
public class RegisterRow {
  @Id
  @Column(name = "organisation_id")
  private UUID organisationId;

  @Id
  @Column(name = "request_id")
  private UUID requestId;

  private boolean live;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "assignee_id")
  private UUID assigneeId;

  protected RegisterRow() {}

  RegisterRow(UUID organisationId, UUID requestId) {
    this.organisationId = organisationId;
    this.requestId = requestId;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID requestId() {
    return requestId;
  }

  /** Takes over how the request stands for this party. */
  void show(RightsRequest request, CaseStatus forThisParty, boolean isLive) {
    live = isLive;
    status = forThisParty;
    receivedAt = request.receivedAt();
    dueAt = sortKey(request);
    assigneeId = request.assigneeId();
  }

  /** Where no date is owed or none can be computed, the request stands where it was received. */
  private static Instant sortKey(RightsRequest request) {
    return request.dueAt() == null ? request.receivedAt() : request.dueAt();
  }

  CaseStatus status() {
    return status;
  }

  boolean isLive() {
    return live;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  Instant dueAt() {
    return dueAt;
  }

  UUID assigneeId() {
    return assigneeId;
  }

  static Key key(UUID organisation, UUID request) {
    var key = new Key();
    key.organisationId = organisation;
    key.requestId = request;
    return key;
  }

  /** Party and request. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID organisationId;
    private UUID requestId;

    /** Filled in by the provider. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(organisationId, that.organisationId)
          && Objects.equals(requestId, that.requestId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(organisationId, requestId);
    }
  }
}
