package fr.vigie.web.view;

import fr.vigie.contract.ContractView;
import fr.vigie.contract.ContractView.VersionView;
import java.time.LocalDate;
import java.util.List;

/**
 * The versions of a contract along time, from its signature to its last end or a year from today.
 *
 * @param bars one a version, in order of time
 * @param today where today lies, in percent of the width
 */
public record ContractTimeline(List<Bar> bars, String today) {
  private static final long LEAST_WIDTH = 400;

  public ContractTimeline {
    bars = List.copyOf(bars);
  }

  /**
   * One version.
   *
   * @param x where it starts, in percent
   * @param width how wide it is, in the same way
   * @param shown whether the page shows this one
   */
  public record Bar(VersionView version, String x, String width, boolean shown) {}

  /** Lays the versions out. */
  public static ContractTimeline of(ContractView contract, VersionView shown, LocalDate today) {
    long first = contract.signedOn().toEpochDay();
    long last =
        contract.versions().stream()
            .filter(version -> version.validUntil() != null)
            .mapToLong(version -> version.validUntil().toEpochDay())
            .reduce(today.plusYears(1).toEpochDay(), Math::max);
    var scale = new Scale(last - first);
    return new ContractTimeline(
        contract.versions().stream()
            .map(version -> bar(version, version.equals(shown), first, last, scale))
            .toList(),
        scale.at(today.toEpochDay() - first));
  }

  private static Bar bar(VersionView version, boolean shown, long first, long last, Scale scale) {
    long start = version.validFrom().toEpochDay() - first;
    long end = (version.validUntil() == null ? last : version.validUntil().toEpochDay()) - first;
    return new Bar(version, scale.at(start), scale.width(start, end, LEAST_WIDTH), shown);
  }
}
