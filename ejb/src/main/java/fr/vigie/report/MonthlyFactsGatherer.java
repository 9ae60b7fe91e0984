package fr.vigie.report;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.ExclusionDesk;
import fr.vigie.availability.ObservationDesk;
import fr.vigie.availability.OutageDesk;
import fr.vigie.contract.ContractTerms;
import fr.vigie.contract.ContractView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.sla.Availability;
import fr.vigie.sla.AvailabilityCase;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.StatementPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks the other features for what a monthly report tells. */
@ApplicationScoped
class MonthlyFactsGatherer {
  private static final int MONTHS = 12;

  @Inject ServiceDesk services;
  @Inject AvailabilityDesk availability;
  @Inject OutageDesk outages;
  @Inject ExclusionDesk exclusions;
  @Inject ObservationDesk observations;
  @Inject ContractTerms contracts;

  MonthlyFacts gather(String code, YearMonth month, Instant now) {
    ServiceView service = services.service(code);
    AvailabilityCase facts = availability.yearOfFacts(code, month);
    List<AvailabilityStatement> trend =
        periods(month).stream().map(period -> Availability.statement(facts, period)).toList();
    Optional<ContractView> contract =
        Optional.ofNullable(service.contractNumber()).flatMap(contracts::contract);
    Instant start = month.atDay(1).atStartOfDay(service.zone()).toInstant();
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(service.zone()).toInstant();
    return new MonthlyFacts(
        service,
        month,
        contract,
        contract.flatMap(found -> inForce(found, month)),
        facts,
        trend.get(trend.size() - 1),
        trend,
        Availability.days(facts, month),
        outages.outages(code),
        exclusions.exclusions(code).stream()
            .filter(exclusion -> exclusion.from().isBefore(end) && exclusion.to().isAfter(start))
            .toList(),
        observations.imports(code),
        now);
  }

  /** The months whose statements the report shows, the reported one last. */
  static List<StatementPeriod> periods(YearMonth month) {
    return IntStream.range(0, MONTHS)
        .mapToObj(index -> StatementPeriod.month(month.minusMonths(MONTHS - 1L - index)))
        .toList();
  }

  private static Optional<VersionView> inForce(ContractView contract, YearMonth month) {
    LocalDate lastDay = month.atEndOfMonth();
    return contract.versions().stream()
        .filter(v -> !v.validFrom().isAfter(lastDay) && v.validUntil().isAfter(lastDay))
        .findFirst();
  }
}
