package fr.vigie.rights;

import fr.vigie.platform.content.ContentType;
import fr.vigie.platform.files.FileStore.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file of a request. Never changed; destroyed with its content. */
@Entity
@Table(name = "rights_piece")
public class RightsPiece {
  @Id private UUID id;

  @Column(name = "request_id")
  private UUID requestId;

  @Enumerated(EnumType.STRING)
  private PieceKind kind;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "size_bytes")
  private long size;

  private String sha256;

  @Column(name = "file_id")
  private UUID fileId;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "task_id")
  private UUID taskId;

  protected RightsPiece() {}

  RightsPiece(
      UUID requestId,
      PieceIntake.Incoming incoming,
      String name,
      ContentType type,
      StoredFile file,
      Instant addedAt) {
    this.id = UUID.randomUUID();
    this.requestId = requestId;
    this.kind = incoming.kind();
    this.name = name;
    this.mediaType = type.mediaType();
    this.size = file.size();
    this.sha256 = file.sha256();
    this.fileId = file.id();
    this.addedAt = addedAt;
    this.personId = incoming.person();
    this.taskId = incoming.task();
  }

  UUID id() {
    return id;
  }

  UUID requestId() {
    return requestId;
  }

  PieceKind kind() {
    return kind;
  }

  String sha256() {
    return sha256;
  }

  UUID fileId() {
    return fileId;
  }

  long size() {
    return size;
  }

  Instant addedAt() {
    return addedAt;
  }

  PieceView asView() {
    return new PieceView(id, kind, name, mediaType, size, sha256, addedAt, personId, taskId);
  }
}
