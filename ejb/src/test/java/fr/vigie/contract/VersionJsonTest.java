package fr.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.sla.Ceiling;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VersionJsonTest {
  @Test
  void a_version_is_read_back_as_it_was_written() {
    VersionView version = version();

    assertThat(VersionJson.read(VersionJson.of(version))).isEqualTo(version);
  }

  private static VersionView version() {
    var contract = new Contract("1901913", "Convention", LocalDate.of(2019, 3, 23));
    ContractVersion version =
        contract.version(
            "Initiale", LocalDate.of(2019, 3, 23), LocalDate.of(2023, 3, 23), "Annexe 2", false);
    for (ContractReading reading : ContractReading.values()) {
      version.read(reading, reading.byDefault(), "par défaut");
    }
    version
        .commit("A", "BUSINESS-08-18", true, 9_072_000, "Annexe 2, 2e tableau")
        .with(Ceiling.annualRate("annual-rate-97.65", "97.65"), "Annexe 2, 3e tableau")
        .with(Ceiling.monthlySeconds("month-8h", 28_800), "Annexe 2");
    version.target(
        new IncidentTarget(
            "BLOCKING_RESTORE",
            4,
            IncidentTarget.Unit.HOURS,
            IncidentTarget.Binding.COMMITMENT,
            "Annexe 2"));
    return version.asView();
  }
}
