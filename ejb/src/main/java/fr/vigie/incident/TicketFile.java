package fr.vigie.incident;

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

/** A file of a ticket. Never changed. */
@Entity
@Table(name = "incident_file")
public class TicketFile {
  @Id private UUID id;

  @Column(name = "incident_id")
  private UUID incidentId;

  @Enumerated(EnumType.STRING)
  private Visibility visibility;

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

  @Column(name = "organisation_id")
  private UUID organisationId;

  protected TicketFile() {}

  TicketFile(
      OpenTicket open, Visibility visibility, String name, ContentType type, StoredFile file) {
    this.id = UUID.randomUUID();
    this.incidentId = open.incident().id();
    this.visibility = visibility;
    this.name = name;
    this.mediaType = type.mediaType();
    this.size = file.size();
    this.sha256 = file.sha256();
    this.fileId = file.id();
    this.addedAt = open.now();
    this.personId = open.teller().person();
    this.organisationId = open.teller().organisation();
  }

  UUID id() {
    return id;
  }

  UUID incidentId() {
    return incidentId;
  }

  Visibility visibility() {
    return visibility;
  }

  String sha256() {
    return sha256;
  }

  UUID fileId() {
    return fileId;
  }

  TicketFileView asView() {
    return new TicketFileView(
        id, visibility, name, mediaType, size, sha256, addedAt, personId, organisationId);
  }
}
