package fr.vigie.rights;

import fr.vigie.rights.rules.TaskAct;
import fr.vigie.rights.rules.TaskState;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something that a colleague, or somebody without an account, is asked to contribute to a request
 * by a date. The latter gets a link that hands in one contribution and opens nothing else; when the
 * task is settled, withdrawn or sent again, the link ends.
 */
@Entity
@Table(name = "rights_task")
public class RightsTask {
  @Id private UUID id;

  @Column(name = "request_id")
  private UUID requestId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "asked_by")
  private UUID askedBy;

  @Column(name = "assignee_id")
  private UUID assigneeId;

  private String recipient;
  private String language;
  private String question;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private TaskState state;

  private String answer;

  @Column(name = "piece_id")
  private UUID pieceId;

  @Column(name = "settled_at")
  private Instant settledAt;

  private boolean noted;
  private boolean undelivered;
  private String reminded;

  @Column(name = "token_digest")
  private String tokenDigest;

  @Column(name = "token_expires_at")
  private Instant tokenExpiresAt;

  @Version private int version;

  @OneToMany(mappedBy = "task", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<TaskStep> steps = new ArrayList<>();

  protected RightsTask() {}

  RightsTask(UUID requestId, Asker asker, NewTask asked, Instant askedAt, Instant dueAt) {
    this.id = UUID.randomUUID();
    this.requestId = requestId;
    this.organisationId = asker.organisation();
    this.askedBy = asker.person();
    this.assigneeId = asked.person();
    this.recipient = asked.mail();
    this.language = asked.language();
    this.question = asked.question().strip();
    this.askedAt = askedAt;
    this.dueAt = dueAt;
    this.state = TaskState.ASKED;
    step(TaskAct.ASK, askedAt, asker.person());
  }

  /** Who asks, and for which organisation. */
  record Asker(UUID person, UUID organisation) {}

  /** Gives the task a link in place of any that it had. */
  void linkedBy(LinkToken token, Instant until) {
    tokenDigest = token.digest();
    tokenExpiresAt = until;
    undelivered = false;
  }

  /** Whether its link still opens it. */
  boolean isLinkedAt(Instant now) {
    return state.isOpen() && tokenExpiresAt != null && now.isBefore(tokenExpiresAt);
  }

  /** Notes that the question was read; only the first time counts. */
  void opened(Instant at, UUID person) {
    if (state == TaskState.ASKED) {
      act(TaskAct.OPEN, at, person);
    }
  }

  /** Takes over what was handed in. */
  void delivered(String words, UUID piece, Instant at, UUID person) {
    act(TaskAct.DELIVER, at, person);
    answer = words;
    pieceId = piece;
    settledAt = at;
  }

  void declined(String words, Instant at, UUID person) {
    act(TaskAct.DECLINE, at, person);
    answer = words;
    settledAt = at;
  }

  void withdrawn(Instant at, UUID person) {
    act(TaskAct.WITHDRAW, at, person);
    settledAt = at;
    noted = true;
  }

  void resent(Instant at, UUID person) {
    act(TaskAct.RESEND, at, person);
  }

  void noted(Instant at, UUID person) {
    act(TaskAct.NOTE, at, person);
    noted = true;
  }

  void bounced(Instant at) {
    act(TaskAct.BOUNCE, at, null);
    undelivered = true;
  }

  /** Notes the stage of its date that people were reminded of. */
  void remindedOf(String stage, Instant at) {
    act(TaskAct.REMIND, at, null);
    reminded = stage;
  }

  private void act(TaskAct act, Instant at, UUID person) {
    state = state.after(act);
    step(act, at, person);
  }

  private void step(TaskAct act, Instant at, UUID person) {
    steps.add(new TaskStep(this, steps.size() + 1, act, at, person));
  }

  UUID id() {
    return id;
  }

  UUID requestId() {
    return requestId;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID askedBy() {
    return askedBy;
  }

  UUID assigneeId() {
    return assigneeId;
  }

  String recipient() {
    return recipient;
  }

  String language() {
    return language;
  }

  String question() {
    return question;
  }

  Instant askedAt() {
    return askedAt;
  }

  Instant dueAt() {
    return dueAt;
  }

  TaskState state() {
    return state;
  }

  Instant tokenExpiresAt() {
    return tokenExpiresAt;
  }

  String tokenDigest() {
    return tokenDigest;
  }

  String reminded() {
    return reminded;
  }

  int version() {
    return version;
  }

  TaskView asView(String request, Instant now) {
    return new TaskView(
        id,
        request,
        askedBy,
        assigneeId,
        recipient,
        language,
        question,
        askedAt,
        dueAt,
        state,
        state.isOverdue(dueAt, now),
        answer,
        pieceId,
        settledAt,
        noted,
        undelivered,
        tokenExpiresAt,
        steps.stream().map(TaskStep::asView).toList(),
        version);
  }
}
