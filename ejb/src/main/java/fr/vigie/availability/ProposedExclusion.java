package fr.vigie.availability;

import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.sla.Exclusion;
import fr.vigie.sla.ExclusionState;
import fr.vigie.time.Spans.Span;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Time that one party wants left out of the unavailability (annex 2). It is proposed by one party
 * and agreed or contested by the other, never by the same; only agreed time is subtracted. The
 * proposer may withdraw it while it is not agreed; the other party may take its answer back.
 */
@Entity
@Table(name = "exclusion")
public class ProposedExclusion {
  @Id private UUID id;

  @Column(name = "service_id")
  private UUID serviceId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String clause;
  private String reason;

  @Enumerated(EnumType.STRING)
  private ExclusionState state;

  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "answered_by")
  private UUID answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answer_reason")
  private String answerReason;

  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "exclusion_path", joinColumns = @JoinColumn(name = "exclusion_id"))
  @Column(name = "path_code")
  private Set<String> paths = new LinkedHashSet<>();

  protected ProposedExclusion() {}

  ProposedExclusion(UUID serviceId, NewExclusion asked, UUID proposedBy, Instant proposedAt) {
    this.id = UUID.randomUUID();
    this.serviceId = serviceId;
    this.startedAt = asked.from();
    this.endedAt = asked.to();
    this.clause = asked.clause().strip();
    this.reason = asked.reason().strip();
    this.paths.addAll(asked.paths());
    this.state = ExclusionState.PROPOSED;
    this.proposedBy = proposedBy;
    this.proposedAt = proposedAt;
  }

  void agree(UUID party, Instant at) {
    answer(ExclusionState.AGREED, party, at, null);
  }

  void contest(UUID party, Instant at, String why) {
    answer(ExclusionState.CONTESTED, party, at, why);
  }

  /** Takes back what the party has said: its proposal, or its answer. */
  void withdraw(UUID party, Instant at) {
    if (party.equals(proposedBy)) {
      allowOnlyIn(Set.of(ExclusionState.PROPOSED, ExclusionState.CONTESTED));
      state = ExclusionState.WITHDRAWN;
    } else {
      allowOnlyIn(Set.of(ExclusionState.AGREED, ExclusionState.CONTESTED));
      state = ExclusionState.PROPOSED;
      answerReason = null;
    }
    answeredBy = party;
    answeredAt = at;
  }

  private void answer(ExclusionState now, UUID party, Instant at, String why) {
    if (party.equals(proposedBy)) {
      throw new RefusedException(Refusal.OWN_PROPOSAL);
    }
    allowOnlyIn(Set.of(ExclusionState.PROPOSED, ExclusionState.CONTESTED, ExclusionState.AGREED));
    if (state == now) {
      throw new RefusedException(Refusal.WRONG_STATE, state.name());
    }
    state = now;
    answeredBy = party;
    answeredAt = at;
    answerReason = why;
  }

  private void allowOnlyIn(Set<ExclusionState> states) {
    if (!states.contains(state)) {
      throw new RefusedException(Refusal.WRONG_STATE, state.name());
    }
  }

  Exclusion asExclusion() {
    return new Exclusion(
        id.toString(),
        new Span(startedAt.getEpochSecond(), endedAt.getEpochSecond()),
        new TreeSet<>(paths),
        state);
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

  Instant endedAt() {
    return endedAt;
  }

  int version() {
    return version;
  }

  ExclusionView asView() {
    return new ExclusionView(
        id,
        startedAt,
        endedAt,
        clause,
        reason,
        Set.copyOf(paths),
        state,
        proposedBy,
        proposedAt,
        answeredBy,
        answeredAt,
        answerReason,
        version);
  }
}
