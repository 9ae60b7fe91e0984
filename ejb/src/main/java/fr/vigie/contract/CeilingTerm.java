package fr.vigie.contract;

import fr.vigie.sla.Ceiling;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** One ceiling of a commitment, as the contract writes it, and where. */
@Embeddable
public class CeilingTerm {
  @Column(name = "code")
  private String code;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Ceiling.Kind kind;

  @Column(name = "amount")
  private BigDecimal amount;

  @Column(name = "source")
  private String source;

  protected CeilingTerm() {}

  CeilingTerm(Ceiling ceiling, String source) {
    this.code = ceiling.id();
    this.kind = ceiling.kind();
    this.amount = ceiling.amount();
    this.source = source;
  }

  ContractView.CeilingView asView() {
    return new ContractView.CeilingView(
        new Ceiling(code, kind, amount.stripTrailingZeros()), source);
  }
}
