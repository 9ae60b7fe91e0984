package fr.vigie.inquiry;

import fr.vigie.inquiry.rules.AuthorityKind;
import fr.vigie.inquiry.rules.InquiryEvent;
import fr.vigie.inquiry.rules.InquiryFile;
import fr.vigie.inquiry.rules.InquiryStatus;
import fr.vigie.rights.Channel;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an authority wants to know of an organisation. Its life is told by its events, from which
 * its status and its date follow.
 */
@Entity
@Table(name = "inquiry")
public class Inquiry {
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  @Id private UUID id;
  private String ref;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Enumerated(EnumType.STRING)
  private AuthorityKind authority;

  @Column(name = "authority_name")
  private String authorityName;

  @Column(name = "their_ref")
  private String theirRef;

  private String subject;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Enumerated(EnumType.STRING)
  private InquiryStatus status;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "due_key")
  private Instant dueKey;

  @Column(name = "assignee_id")
  private UUID assigneeId;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "redacted_at")
  private Instant redactedAt;

  /** When erasing it failed or was not lawful last; written and asked for by the sweep alone. */
  @Column(name = "erasure_tried_at", insertable = false, updatable = false)
  private Instant erasureTriedAt;

  @Column(name = "event_count")
  private int eventCount;

  @Version private int version;

  @OneToMany(mappedBy = "inquiry", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<KeptInquiryEvent> events = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "inquiry_request", joinColumns = @JoinColumn(name = "inquiry_id"))
  @Column(name = "request_ref")
  private Set<String> links = new HashSet<>();

  protected Inquiry() {}

  Inquiry(String ref, UUID organisation, NewInquiry asked, Instant recordedAt) {
    this.id = UUID.randomUUID();
    this.ref = ref;
    this.organisationId = organisation;
    this.authority = asked.authority();
    this.authorityName = asked.authorityName().strip();
    this.theirRef = asked.theirRef();
    this.subject = asked.subject().strip();
    this.channel = asked.channel();
    this.receivedAt = asked.receivedAt();
    this.recordedAt = recordedAt;
    this.status = InquiryStatus.TO_ANSWER;
    this.dueAt = asked.dueAt();
    this.dueKey = asked.dueAt() == null ? NEVER : asked.dueAt();
  }

  /** Adds what happened, and takes over what follows. */
  void record(InquiryEvent event, KeptInquiryEvent.Aside aside) {
    events.add(new KeptInquiryEvent(this, event, aside));
    eventCount = event.number();
    InquiryFile file = file();
    status = file.status();
    dueAt = file.dueAt().orElse(null);
    dueKey = dueAt == null ? NEVER : dueAt;
    closedAt = file.closedAt().orElse(null);
  }

  /**
   * Forgets who asks, what about, and whose it is.
   *
   * @return how many texts there were
   */
  int redacted(Instant at) {
    int texts = (int) Stream.of(authorityName, theirRef, subject).filter(Objects::nonNull).count();
    authorityName = null;
    theirRef = null;
    subject = null;
    assigneeId = null;
    redactedAt = at;
    return texts;
  }

  int nextNumber() {
    return eventCount + 1;
  }

  void assignedTo(UUID person) {
    assigneeId = person;
  }

  void link(String requestRef) {
    links.add(requestRef);
  }

  void unlink(String requestRef) {
    links.remove(requestRef);
  }

  boolean isLinked(String requestRef) {
    return links.contains(requestRef);
  }

  InquiryFile file() {
    return InquiryFile.of(events.stream().map(KeptInquiryEvent::asEvent).toList());
  }

  List<KeptInquiryEvent> events() {
    return List.copyOf(events);
  }

  /** References of the rights requests that are kept because of it, in their order. */
  List<String> links() {
    return links.stream().sorted().toList();
  }

  UUID id() {
    return id;
  }

  String ref() {
    return ref;
  }

  UUID organisationId() {
    return organisationId;
  }

  AuthorityKind authority() {
    return authority;
  }

  String authorityName() {
    return authorityName;
  }

  String theirRef() {
    return theirRef;
  }

  String subject() {
    return subject;
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

  InquiryStatus status() {
    return status;
  }

  Instant dueAt() {
    return dueAt;
  }

  Instant closedAt() {
    return closedAt;
  }

  Instant redactedAt() {
    return redactedAt;
  }

  Instant dueKey() {
    return dueKey;
  }

  UUID assigneeId() {
    return assigneeId;
  }

  int version() {
    return version;
  }
}
