package fr.vigie.availability;

import fr.vigie.sla.HandOutage;
import fr.vigie.time.Spans.Span;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * An outage that somebody entered by hand, with its cause and evidence. It stands above what was
 * observed. A mistaken entry is cancelled with a reason, never deleted.
 */
@Entity
@Table(name = "outage")
public class RecordedOutage {
  @Id private UUID id;

  @Column(name = "service_id")
  private UUID serviceId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String cause;
  private String evidence;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "cancelled_at")
  private Instant cancelledAt;

  @Column(name = "cancel_reason")
  private String cancelReason;

  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "outage_path", joinColumns = @JoinColumn(name = "outage_id"))
  @Column(name = "path_code")
  private Set<String> paths = new LinkedHashSet<>();

  protected RecordedOutage() {}

  RecordedOutage(UUID serviceId, NewOutage asked, Instant recordedAt, String recordedBy) {
    this.id = UUID.randomUUID();
    this.serviceId = serviceId;
    this.startedAt = asked.from();
    this.endedAt = asked.to();
    this.cause = asked.cause().strip();
    this.evidence = asked.evidence() == null ? "" : asked.evidence().strip();
    this.paths.addAll(asked.paths());
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  /** Says when an outage that was still going on came to its end. */
  void endedAt(Instant end) {
    endedAt = end;
  }

  void cancel(Instant at, String reason) {
    cancelledAt = at;
    cancelReason = reason.strip();
  }

  boolean isCancelled() {
    return cancelledAt != null;
  }

  /** As the kernel counts it; one that goes on lasts until now at least. */
  HandOutage asHandOutage(Instant now) {
    Instant end = endedAt == null ? now : endedAt;
    return HandOutage.ofPaths(
        id.toString(), new Span(startedAt.getEpochSecond(), end.getEpochSecond()), paths);
  }

  UUID id() {
    return id;
  }

  UUID serviceId() {
    return serviceId;
  }

  Instant startedAt() {
    return startedAt;
  }

  Instant end() {
    return endedAt;
  }

  int version() {
    return version;
  }

  OutageView asView() {
    return new OutageView(
        id,
        startedAt,
        endedAt,
        cause,
        evidence,
        Set.copyOf(paths),
        recordedAt,
        recordedBy,
        cancelledAt,
        cancelReason,
        version);
  }
}
