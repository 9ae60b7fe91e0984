package fr.vigie.contract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is told of the clocks of a contract version's tickets. Apart from the version itself, whose
 * terms decide figures: a new address in the chain changes no statement.
 */
@Entity
@Table(name = "escalation")
public class Escalation {
  @Id
  @Column(name = "contract_version_id")
  private UUID contractVersionId;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "person_id")
  private UUID personId;

  @Version private int version;

  @ElementCollection
  @CollectionTable(
      name = "escalation_step",
      joinColumns = @JoinColumn(name = "contract_version_id"))
  @OrderColumn(name = "rank")
  private List<EscalationStep> steps = new ArrayList<>();

  protected Escalation() {}

  Escalation(UUID contractVersionId) {
    this.contractVersionId = contractVersionId;
  }

  /** Has these steps from now on, in the order in which a clock reaches them. */
  void save(List<EscalationView.Step> asked, Instant at, UUID person) {
    steps.clear();
    asked.stream()
        .sorted(Comparator.comparing(EscalationView.Step::point))
        .map(EscalationStep::new)
        .forEach(steps::add);
    savedAt = at;
    personId = person;
  }

  UUID savedBy() {
    return personId;
  }

  EscalationView asView() {
    return new EscalationView(
        contractVersionId,
        Optional.of(savedAt),
        steps.stream().map(EscalationStep::asView).toList(),
        version);
  }
}
