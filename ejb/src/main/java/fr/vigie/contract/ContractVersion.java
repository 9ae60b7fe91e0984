package fr.vigie.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a contract says from one day to another. An amendment is a new version: what is in force on
 * a day is read from the version of that day, and a day without one gets no verdict.
 */
@Entity
@Table(name = "contract_version")
public class ContractVersion {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "contract_id")
  private Contract contract;

  private String label;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  private String source;
  private boolean demo;
  @Version private int version;

  @ElementCollection
  @CollectionTable(
      name = "contract_reading",
      joinColumns = @JoinColumn(name = "contract_version_id"))
  @MapKeyColumn(name = "reading")
  @MapKeyEnumerated(EnumType.STRING)
  private Map<ContractReading, ReadingChoice> readings = new HashMap<>();

  @OneToMany(mappedBy = "contractVersion", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("rank")
  private List<CommitmentTerm> commitments = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "incident_target",
      joinColumns = @JoinColumn(name = "contract_version_id"))
  @OrderColumn(name = "rank")
  private List<IncidentTarget> targets = new ArrayList<>();

  protected ContractVersion() {}

  ContractVersion(
      Contract contract,
      String label,
      LocalDate validFrom,
      LocalDate validUntil,
      String source,
      boolean demo) {
    this.id = UUID.randomUUID();
    this.contract = contract;
    this.label = label;
    this.validFrom = validFrom;
    this.validUntil = validUntil;
    this.source = source;
    this.demo = demo;
  }

  CommitmentTerm commit(
      String code, String calendar, boolean inForce, long contractualSeconds, String where) {
    var term =
        new CommitmentTerm(
            this, commitments.size(), code, calendar, inForce, contractualSeconds, where);
    commitments.add(term);
    return term;
  }

  void target(IncidentTarget target) {
    targets.add(target);
  }

  /** Reads the contract so from now on, on these grounds. */
  void read(ContractReading reading, String choice, String grounds) {
    readings.put(reading, new ReadingChoice(choice, grounds));
  }

  Contract contract() {
    return contract;
  }

  UUID id() {
    return id;
  }

  int version() {
    return version;
  }

  CommitmentTerm commitment(String code) {
    return commitments.stream().filter(c -> c.code().equals(code)).findFirst().orElse(null);
  }

  ContractView.VersionView asView() {
    var chosen =
        new EnumMap<ContractReading, ContractView.Choice>(
            readings.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        entry ->
                            new ContractView.Choice(
                                entry.getValue().choice(), entry.getValue().source()))));
    return new ContractView.VersionView(
        id,
        label,
        validFrom,
        validUntil,
        source,
        demo,
        chosen,
        commitments.stream().map(CommitmentTerm::asView).toList(),
        targets.stream().map(IncidentTarget::asView).toList(),
        version);
  }
}
