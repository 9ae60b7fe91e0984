package fr.vigie.web.page;

import fr.vigie.contract.ContractDesk;
import fr.vigie.contract.ContractReading;
import fr.vigie.contract.ContractView;
import fr.vigie.contract.ContractView.CommitmentView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.web.view.ContractTimeline;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What the contracts say, version by version, and how they are read. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies; the records are read again
public class ContractPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject ContractDesk desk;
  @Inject InstantSource clock;
  @Inject Messages messages;

  private String number;
  private String asked;
  private ContractView contract;
  private VersionView version;
  private ContractTimeline timeline;
  private ContractReading reading;
  private CommitmentView commitment;
  private String choice;
  private String grounds;

  /** Reads the contract of that number, or else the first; its version asked for or of today. */
  public void load() {
    List<ContractView> contracts = desk.contracts();
    contract =
        contracts.stream()
            .filter(one -> one.number().equals(number))
            .findFirst()
            .orElseGet(() -> contracts.isEmpty() ? null : contracts.get(0));
    if (contract != null) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
      version = version(today);
      timeline = ContractTimeline.of(contract, version, today);
    }
  }

  private VersionView version(LocalDate today) {
    return contract.versions().stream()
        .filter(one -> asked == null ? covers(one, today) : one.id().toString().equals(asked))
        .findFirst()
        .orElseGet(() -> contract.versions().get(contract.versions().size() - 1));
  }

  private static boolean covers(VersionView version, LocalDate day) {
    return !day.isBefore(version.validFrom())
        && (version.validUntil() == null || day.isBefore(version.validUntil()));
  }

  /** Picks the reading that the dialog is about. */
  public void select(ContractReading picked) {
    reading = picked;
    choice = version.choice(picked);
    grounds = null;
  }

  /** Reads the version so from now on, on the grounds given. */
  public void read() {
    UUID kept = version.id();
    desk.read(kept, version.version(), reading, choice, grounds);
    messages.info("contract.reading.changed");
    asked = kept.toString();
    load();
  }

  /** Picks the commitment that the dialog is about. */
  public void pick(CommitmentView picked) {
    commitment = picked;
    grounds = null;
  }

  /** Puts the commitment in force, or out of force, on the grounds given. */
  public void force() {
    UUID kept = version.id();
    desk.putInForce(kept, version.version(), commitment.code(), !commitment.inForce(), grounds);
    messages.info("contract.force.changed");
    commitment = null;
    asked = kept.toString();
    load();
  }

  public CommitmentView getCommitment() {
    return commitment;
  }

  public ContractReading[] getReadings() {
    return ContractReading.values();
  }

  public ContractTimeline getTimeline() {
    return timeline;
  }

  public ContractView getContract() {
    return contract;
  }

  public VersionView getVersion() {
    return version;
  }

  public ContractReading getReading() {
    return reading;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  public String getChoice() {
    return choice;
  }

  public void setChoice(String choice) {
    this.choice = choice;
  }

  public String getGrounds() {
    return grounds;
  }

  public void setGrounds(String grounds) {
    this.grounds = grounds;
  }
}
