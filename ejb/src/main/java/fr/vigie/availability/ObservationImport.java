package fr.vigie.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One status log that was imported; the file itself is kept as evidence. */
@Entity
@Table(name = "observation_import")
public class ObservationImport {
  @Id private UUID id;

  @Column(name = "service_id")
  private UUID serviceId;

  @Column(name = "imported_at")
  private Instant importedAt;

  @Column(name = "imported_by")
  private String importedBy;

  @Column(name = "file_id")
  private UUID fileId;

  @Column(name = "sha256")
  private String sha256;

  private long imported;
  private long unchanged;

  protected ObservationImport() {}

  ObservationImport(UUID serviceId, Instant importedAt, String importedBy, String sha256) {
    this.id = UUID.randomUUID();
    this.serviceId = serviceId;
    this.importedAt = importedAt;
    this.importedBy = importedBy;
    this.sha256 = sha256;
  }

  void brought(long newRows, long knownRows) {
    imported = newRows;
    unchanged = knownRows;
  }

  void keptAs(UUID file) {
    fileId = file;
  }

  UUID id() {
    return id;
  }

  UUID serviceId() {
    return serviceId;
  }

  ImportView asView() {
    return new ImportView(id, importedAt, importedBy, imported, unchanged, sha256, fileId);
  }
}
