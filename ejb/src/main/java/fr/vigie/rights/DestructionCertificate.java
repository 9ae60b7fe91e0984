package fr.vigie.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Proof that a file was destroyed, without anything of its content or its name. */
@Entity
@Table(name = "rights_destruction")
public class DestructionCertificate {
  @Id private UUID id;

  @Column(name = "request_id")
  private UUID requestId;

  @Enumerated(EnumType.STRING)
  private PieceKind kind;

  @Enumerated(EnumType.STRING)
  private DestructionReason reason;

  @Column(name = "size_bytes")
  private long size;

  private String sha256;

  @Column(name = "attached_at")
  private Instant attachedAt;

  @Column(name = "destroyed_at")
  private Instant destroyedAt;

  @Column(name = "person_id")
  private UUID personId;

  protected DestructionCertificate() {}

  DestructionCertificate(RightsPiece piece, DestructionReason reason, Instant at, UUID person) {
    this.id = UUID.randomUUID();
    this.requestId = piece.requestId();
    this.kind = piece.kind();
    this.reason = reason;
    this.size = piece.size();
    this.sha256 = piece.sha256();
    this.attachedAt = piece.addedAt();
    this.destroyedAt = at;
    this.personId = person;
  }

  UUID id() {
    return id;
  }

  UUID requestId() {
    return requestId;
  }

  DestructionView asView() {
    return new DestructionView(id, kind, reason, size, sha256, attachedAt, destroyedAt, personId);
  }
}
