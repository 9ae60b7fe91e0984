package fr.vigie.incident;

import fr.vigie.sla.incident.Severity;
import fr.vigie.sla.incident.TicketHistory;
import fr.vigie.sla.incident.TicketKind;
import fr.vigie.sla.incident.TicketStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket about a service. It is declared to level 1, passed on to the operator, taken in charge,
 * perhaps got round, restored, confirmed and closed, and perhaps opened again. Its life is told by
 * its events; what is kept here beside what it was opened with follows from them.
 */
@Entity
@Table(name = "incident")
public class Incident {
  private static final String ERASED = "—";

  @Id private UUID id;
  private String ref;

  @Enumerated(EnumType.STRING)
  private TicketKind kind;

  @Column(name = "service_id")
  private UUID serviceId;

  private String path;

  @Column(name = "contract_version_id")
  private UUID contractVersionId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Enumerated(EnumType.STRING)
  private TicketSource source;

  private String title;

  @Column(name = "declared_at")
  private Instant declaredAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "operator_ref")
  private String operatorRef;

  @Column(name = "parent_id")
  private UUID parentId;

  @Enumerated(EnumType.STRING)
  private TicketStatus status;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  @Column(name = "support_level")
  private int level;

  private boolean waiting;

  @Column(name = "breach_at")
  private Instant breachAt;

  @Column(name = "next_warning_at")
  private Instant nextWarningAt;

  @Column(name = "event_count")
  private int eventCount;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "redacted_at")
  private Instant redactedAt;

  /** When erasing it failed last; asked for by name in queries only. */
  @Column(name = "erasure_tried_at")
  private Instant erasureTriedAt;

  @Version private int version;

  protected Incident() {}

  Incident(NewTicket asked, Place place, Instant declaredAt, Instant recordedAt) {
    this.id = UUID.randomUUID();
    this.kind = asked.kind();
    this.serviceId = place.service();
    this.path = asked.path();
    this.contractVersionId = place.contractVersion();
    this.organisationId = place.organisation();
    this.source = asked.source();
    this.title = asked.title().strip();
    this.declaredAt = declaredAt;
    this.recordedAt = recordedAt;
    this.status = TicketStatus.DECLARED;
    this.severity = asked.severity();
    this.level = 1;
  }

  /**
   * Where a ticket belongs.
   *
   * @param contractVersion in force at the declaration; null if none was
   * @param organisation the Structure that declared it; null if the support did
   */
  record Place(UUID service, UUID contractVersion, UUID organisation) {}

  /** Gives the ticket the reference by which people name it. */
  void numbered(String reference) {
    ref = reference;
  }

  /** Counts one event more and gives it its number. */
  int nextEvent() {
    return ++eventCount;
  }

  /** Keeps the operator's own number. */
  void registeredAs(String number) {
    operatorRef = number;
  }

  /** Puts it under another version of the contract; null for none. */
  void governedBy(UUID version) {
    contractVersionId = version;
  }

  /** Makes it a part of a larger one. */
  void partOf(UUID parent) {
    parentId = parent;
  }

  /** Forgets the words of its title. */
  void redacted(Instant now) {
    title = ERASED;
    redactedAt = now;
  }

  /**
   * Takes over what follows from the events now.
   *
   * @param nextBreach null if no clock is owed
   * @param nextWarning when to look whether the team must be warned; null for never
   */
  void project(TicketHistory history, Instant nextBreach, Instant nextWarning, Instant now) {
    declaredAt = history.declaredAt();
    status = history.status();
    severity = history.severity();
    level = history.level();
    waiting = history.isWaiting();
    breachAt = nextBreach;
    nextWarningAt = nextWarning;
    if (status.isLive()) {
      closedAt = null;
    } else if (closedAt == null) {
      closedAt = now;
    }
  }

  UUID id() {
    return id;
  }

  String ref() {
    return ref;
  }

  TicketKind kind() {
    return kind;
  }

  UUID serviceId() {
    return serviceId;
  }

  String path() {
    return path;
  }

  UUID contractVersionId() {
    return contractVersionId;
  }

  UUID organisationId() {
    return organisationId;
  }

  TicketSource source() {
    return source;
  }

  String title() {
    return title;
  }

  Instant declaredAt() {
    return declaredAt;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String operatorRef() {
    return operatorRef;
  }

  UUID parentId() {
    return parentId;
  }

  TicketStatus status() {
    return status;
  }

  Severity severity() {
    return severity;
  }

  int level() {
    return level;
  }

  boolean isWaiting() {
    return waiting;
  }

  Instant breachAt() {
    return breachAt;
  }

  Instant nextWarningAt() {
    return nextWarningAt;
  }

  Instant closedAt() {
    return closedAt;
  }

  Instant redactedAt() {
    return redactedAt;
  }

  int version() {
    return version;
  }
}
