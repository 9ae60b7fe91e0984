package fr.vigie.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A time that an incident may take, of the first or third table of annex 2. */
@Embeddable
public class IncidentTarget {
  /** What the amount counts. */
  public enum Unit {
    MINUTES,
    HOURS,
    DAYS
  }

  /** What the target is worth. */
  public enum Binding {
    /** The contract commits to it. */
    COMMITMENT,
    /** Written, but the contract commits only for blocking incidents: tracked and shown. */
    INDICATIVE,
    /** Of another table or of an option not bought: shown beside. */
    INFORMATION
  }

  @Column(name = "code")
  private String code;

  @Column(name = "amount")
  private int amount;

  @Enumerated(EnumType.STRING)
  @Column(name = "unit")
  private Unit unit;

  @Enumerated(EnumType.STRING)
  @Column(name = "binding")
  private Binding binding;

  @Column(name = "source")
  private String source;

  protected IncidentTarget() {}

  IncidentTarget(String code, int amount, Unit unit, Binding binding, String source) {
    this.code = code;
    this.amount = amount;
    this.unit = unit;
    this.binding = binding;
    this.source = source;
  }

  ContractView.TargetView asView() {
    return new ContractView.TargetView(code, amount, unit, binding, source);
  }
}
