package fr.vigie.report;

import fr.vigie.availability.AvailabilityDesk;
import fr.vigie.availability.ExclusionDesk;
import fr.vigie.availability.KeptMonth;
import fr.vigie.availability.MonthDesk;
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
  @Inject MonthDesk months;
  @Inject OutageDesk outages;
  @Inject ExclusionDesk exclusions;
  @Inject ObservationDesk observations;
  @Inject ContractTerms contracts;

  MonthlyFacts gather(String code, YearMonth month, Instant now) {
    ServiceView service = services.service(code);
    Optional<KeptMonth> kept = months.counting(code, month);
    AvailabilityCase year = availability.yearOfFacts(code, month);
    AvailabilityCase facts = kept.map(KeptMonth::facts).orElse(year);
    List<Evidence.Part> evidence = evidence(year, kept, month);
    List<AvailabilityStatement> trend =
        evidence.stream()
            .flatMap(
                part -> part.periods().stream().map(p -> Availability.statement(part.facts(), p)))
            .toList();
    Optional<ContractView> contract =
        Optional.ofNullable(service.contractNumber()).flatMap(contracts::contract);
    Instant start = month.atDay(1).atStartOfDay(service.zone()).toInstant();
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(service.zone()).toInstant();
    return new MonthlyFacts(
        service,
        month,
        contract,
        kept.isPresent()
            ? kept.get().version().filter(version -> isInForce(version, month))
            : contract.flatMap(found -> inForce(found, month)),
        kept.map(KeptMonth::kept),
        trend.get(trend.size() - 1),
        trend,
        evidence,
        Availability.days(facts, month),
        outages.outages(code),
        exclusions.exclusions(code).stream()
            .filter(exclusion -> exclusion.from().isBefore(end) && exclusion.to().isAfter(start))
            .toList(),
        observations.imports(code),
        now);
  }

  /** The months whose statements the report shows, the reported one last. */
  private static List<Evidence.Part> evidence(
      AvailabilityCase year, Optional<KeptMonth> kept, YearMonth month) {
    List<StatementPeriod> periods =
        IntStream.range(0, MONTHS)
            .mapToObj(index -> StatementPeriod.month(month.minusMonths(MONTHS - 1L - index)))
            .toList();
    return kept.isEmpty()
        ? List.of(new Evidence.Part(year, periods))
        : List.of(
            new Evidence.Part(year, periods.subList(0, MONTHS - 1)),
            new Evidence.Part(kept.get().facts(), periods.subList(MONTHS - 1, MONTHS)));
  }

  private static Optional<VersionView> inForce(ContractView contract, YearMonth month) {
    return contract.versions().stream().filter(version -> isInForce(version, month)).findFirst();
  }

  private static boolean isInForce(VersionView version, YearMonth month) {
    LocalDate lastDay = month.atEndOfMonth();
    return !version.validFrom().isAfter(lastDay) && version.validUntil().isAfter(lastDay);
  }
}
