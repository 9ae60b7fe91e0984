package fr.vigie.rights;

import fr.vigie.processing.ProcessingView;
import fr.vigie.processing.Right;
import fr.vigie.rights.rules.CaseEvent;
import fr.vigie.rights.rules.CaseFile;
import fr.vigie.rights.rules.CaseStatus;
import fr.vigie.rights.rules.Clock;
import fr.vigie.rights.rules.Clocks;
import fr.vigie.rights.rules.EventType;
import fr.vigie.rights.rules.HealthDocument;
import fr.vigie.rights.rules.Opening;
import fr.vigie.rights.rules.Outcome;
import fr.vigie.rights.rules.RefusalGround;
import fr.vigie.rights.rules.RequesterKind;
import fr.vigie.rights.rules.Terms;
import fr.vigie.time.HealthRecordRule;
import fr.vigie.time.LegalCalendar;
import fr.vigie.time.ResponseRule;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A person's request to exercise rights. It is received by one organisation and answered by its
 * controller, perhaps after being forwarded; its life is told by its events, from which its status
 * and its dates follow.
 */
@Entity
@Table(name = "rights_request")
public class RightsRequest {
  @Id private UUID id;
  private String ref;

  @Column(name = "processing_id")
  private UUID processingId;

  @Column(name = "controller_id")
  private UUID controllerId;

  @Column(name = "receiver_id")
  private UUID receiverId;

  @Column(name = "delegate_id")
  private UUID delegateId;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private String language;

  @Enumerated(EnumType.STRING)
  private RequesterKind requester;

  private String rights;

  @Column(name = "may_need_messages")
  private boolean mayNeedMessages;

  @Column(name = "public_body")
  private boolean publicBody;

  @Column(name = "response_rule")
  private String responseRule;

  @Column(name = "health_rule")
  private String healthRule;

  private String holidays;
  private boolean contractual;

  @Column(name = "internal_days")
  private int internalDays;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  @Column(name = "due_at")
  private Instant dueAt;

  private boolean suspended;
  private boolean extended;

  @Column(name = "assignee_id")
  private UUID assigneeId;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "event_count")
  private int eventCount;

  @Column(name = "redacted_at")
  private Instant redactedAt;

  /** When erasing it failed last; written and asked for by the sweep alone. */
  @Column(name = "erasure_tried_at", insertable = false, updatable = false)
  private Instant erasureTriedAt;

  private boolean held;

  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "rights_document", joinColumns = @JoinColumn(name = "request_id"))
  @OrderBy("key")
  private List<AskedDocument> documents = new ArrayList<>();

  @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<RequestEvent> events = new ArrayList<>();

  protected RightsRequest() {}

  RightsRequest(NewRequest asked, Answering answering, UUID receiver, Instant recordedAt) {
    this.id = UUID.randomUUID();
    this.processingId = answering.processing().id();
    this.controllerId = answering.controller();
    this.receiverId = receiver;
    this.channel = asked.channel();
    this.receivedAt = asked.receivedAt();
    this.recordedAt = recordedAt;
    this.language = asked.language();
    this.requester = asked.requester();
    this.rights = asked.rights().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    this.mayNeedMessages = asked.mayNeedMessages();
    this.publicBody = answering.publicBody();
    this.responseRule = ResponseRule.GDPR_12_3.key();
    this.healthRule = HealthRecordRule.CSP_L1111_7.key();
    this.holidays = answering.holidays();
    this.contractual = answering.contractual();
    this.internalDays = answering.internalDays();
    this.status = CaseStatus.RECEIVED;
    asked.documents().forEach(document -> documents.add(new AskedDocument(document)));
  }

  /**
   * Who answers, and under which terms.
   *
   * @param holidays the place whose holidays count for the controller
   * @param contractual whether the operator's own promise applies
   */
  record Answering(
      ProcessingView processing,
      UUID controller,
      boolean publicBody,
      String holidays,
      boolean contractual,
      int internalDays) {}

  /** Gives the request the reference by which people name it. */
  void numbered(String reference) {
    ref = reference;
  }

  /** Adds what happened; the event gets the next number. */
  RequestEvent record(CaseEvent event, RequestEvent.Teller teller, RequestEvent.Aside aside) {
    var added = new RequestEvent(this, event, teller, aside);
    events.add(added);
    eventCount = event.number();
    return added;
  }

  int nextNumber() {
    return eventCount + 1;
  }

  /** Names the organisation that answers in the controller's place. */
  void delegatedTo(UUID organisation) {
    delegateId = organisation;
  }

  void assignedTo(UUID person) {
    assigneeId = person;
  }

  /** Marks it as erased; nobody of the staff is named any more. */
  void redacted(Instant at) {
    redactedAt = at;
    assigneeId = null;
  }

  CaseFile file() {
    return CaseFile.of(
        new Opening(receivedAt, rights(), requester, asked(), mayNeedMessages, publicBody),
        events.stream().map(RequestEvent::asEvent).toList());
  }

  /** Only health records consist of documents: of the other requests none are looked for. */
  private List<HealthDocument> asked() {
    return rights().contains(Right.HEALTH_RECORDS)
        ? documents.stream().map(AskedDocument::asDocument).toList()
        : List.of();
  }

  /** The rules it was opened under, on a calendar. */
  Terms terms(LegalCalendar calendar) {
    return new Terms(
        ResponseRule.GDPR_12_3, HealthRecordRule.CSP_L1111_7, contractual, internalDays, calendar);
  }

  /** Takes over what follows from its events. */
  void project(CaseFile file, Clocks clocks) {
    status = CaseStatus.of(file);
    dueAt = clocks.next().map(Clock::dueAt).orElse(null);
    suspended = clocks.response().suspended();
    extended = clocks.response().extension().isPresent();
    held = file.isHeld();
    closedAt = file.closedAt().orElse(null);
  }

  /** Takes over what follows when its dates cannot be computed: the rest. */
  void projectWithoutDates(CaseFile file) {
    status = CaseStatus.of(file);
    dueAt = null;
    held = file.isHeld();
    closedAt = file.closedAt().orElse(null);
  }

  /** Whether this organisation may answer. */
  boolean isAnsweredBy(UUID organisation) {
    return organisation.equals(controllerId) || organisation.equals(delegateId);
  }

  /** When an organisation first passed it on; null if it did not. */
  Instant passedOnAt(UUID organisation) {
    return events.stream()
        .filter(event -> event.asEvent().type() == EventType.FORWARDED)
        .filter(event -> organisation.equals(event.teller().organisation()))
        .map(event -> event.asEvent().happenedAt())
        .findFirst()
        .orElse(null);
  }

  Set<Right> rights() {
    return Arrays.stream(rights.split(" "))
        .map(Right::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The grounds of what is refused by the last decisions. */
  List<RefusalGround> refusals(CaseFile file) {
    return rights().stream()
        .filter(right -> file.outcome(right).filter(Outcome::refusesSomething).isPresent())
        .flatMap(right -> file.decision(right).stream())
        .map(decided -> events.get(decided.number() - 1).ground())
        .toList();
  }

  List<RequestEvent> events() {
    return List.copyOf(events);
  }

  UUID id() {
    return id;
  }

  String ref() {
    return ref;
  }

  UUID processingId() {
    return processingId;
  }

  UUID controllerId() {
    return controllerId;
  }

  UUID receiverId() {
    return receiverId;
  }

  UUID delegateId() {
    return delegateId;
  }

  Channel channel() {
    return channel;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String language() {
    return language;
  }

  RequesterKind requester() {
    return requester;
  }

  String holidays() {
    return holidays;
  }

  CaseStatus status() {
    return status;
  }

  Instant dueAt() {
    return dueAt;
  }

  boolean isSuspended() {
    return suspended;
  }

  boolean isHeld() {
    return held;
  }

  boolean isExtended() {
    return extended;
  }

  UUID assigneeId() {
    return assigneeId;
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

  String responseRule() {
    return responseRule;
  }

  String healthRule() {
    return healthRule;
  }
}
