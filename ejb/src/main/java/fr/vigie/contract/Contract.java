package fr.vigie.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A convention between the client and the operator, with its versions over time. */
@Entity
@Table(name = "contract")
public class Contract {
  @Id private UUID id;

  @Column(name = "number")
  private String number;

  private String title;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  @Version private int version;

  @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("validFrom")
  private List<ContractVersion> versions = new ArrayList<>();

  protected Contract() {}

  Contract(String number, String title, LocalDate signedOn) {
    this.id = UUID.randomUUID();
    this.number = number;
    this.title = title;
    this.signedOn = signedOn;
  }

  ContractVersion version(
      String label, LocalDate from, LocalDate until, String source, boolean demo) {
    var added = new ContractVersion(this, label, from, until, source, demo);
    versions.add(added);
    return added;
  }

  UUID id() {
    return id;
  }

  String number() {
    return number;
  }

  ContractView asView() {
    return new ContractView(
        number, title, signedOn, versions.stream().map(ContractVersion::asView).toList());
  }
}
