package fr.vigie.contract;

import fr.vigie.sla.Ceiling;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A commitment on availability of a contract version (annex 2, second table). */
@Entity
@Table(name = "commitment")
public class CommitmentTerm {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "contract_version_id")
  private ContractVersion contractVersion;

  @Column(name = "rank")
  private int rank;

  private String code;
  private String calendar;

  @Column(name = "in_force")
  private boolean inForce;

  @Column(name = "contractual_seconds")
  private long contractualSeconds;

  private String source;

  @ElementCollection
  @CollectionTable(name = "ceiling", joinColumns = @JoinColumn(name = "commitment_id"))
  @OrderColumn(name = "rank")
  private List<CeilingTerm> ceilings = new ArrayList<>();

  protected CommitmentTerm() {}

  CommitmentTerm(
      ContractVersion contractVersion,
      int rank,
      String code,
      String calendar,
      boolean inForce,
      long contractualSeconds,
      String source) {
    this.id = UUID.randomUUID();
    this.contractVersion = contractVersion;
    this.rank = rank;
    this.code = code;
    this.calendar = calendar;
    this.inForce = inForce;
    this.contractualSeconds = contractualSeconds;
    this.source = source;
  }

  CommitmentTerm with(Ceiling ceiling, String where) {
    ceilings.add(new CeilingTerm(ceiling, where));
    return this;
  }

  void putInForce(boolean now, String grounds) {
    inForce = now;
    source = grounds;
  }

  boolean isInForce() {
    return inForce;
  }

  ContractVersion contractVersion() {
    return contractVersion;
  }

  int rank() {
    return rank;
  }

  UUID id() {
    return id;
  }

  String code() {
    return code;
  }

  ContractView.CommitmentView asView() {
    return new ContractView.CommitmentView(
        code,
        calendar,
        inForce,
        contractualSeconds,
        source,
        ceilings.stream().map(CeilingTerm::asView).toList());
  }
}
