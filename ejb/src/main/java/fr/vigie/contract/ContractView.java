package fr.vigie.contract;

import fr.vigie.sla.Ceiling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A contract as other features and the pages see it, its versions in order of time. */
public record ContractView(
    String number, String title, LocalDate signedOn, List<VersionView> versions) {

  /** What it says on local days from {@code validFrom} to before {@code validUntil}. */
  public record VersionView(
      UUID id,
      String label,
      LocalDate validFrom,
      LocalDate validUntil,
      String source,
      boolean demo,
      Map<ContractReading, Choice> readings,
      List<CommitmentView> commitments,
      List<TargetView> targets,
      int version) {

    /** The choice for a reading. */
    public String choice(ContractReading reading) {
      Choice choice = readings.get(reading);
      return choice == null ? reading.byDefault() : choice.choice();
    }
  }

  /** What was chosen for a reading, and on what grounds. */
  public record Choice(String choice, String source) {}

  /**
   * A commitment on availability.
   *
   * @param calendar code of the calendar of its committed hours
   * @param contractualSeconds T of a year as the contract writes it
   */
  public record CommitmentView(
      String code,
      String calendar,
      boolean inForce,
      long contractualSeconds,
      String source,
      List<CeilingView> ceilings) {}

  /** A ceiling and where it is written. */
  public record CeilingView(Ceiling ceiling, String source) {}

  /** A time that an incident may take. */
  public record TargetView(
      String code,
      int amount,
      IncidentTarget.Unit unit,
      IncidentTarget.Binding binding,
      String source) {}
}
