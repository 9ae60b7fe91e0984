package fr.vigie.report;

import fr.vigie.availability.ExclusionView;
import fr.vigie.availability.ImportView;
import fr.vigie.availability.KeptView;
import fr.vigie.availability.OutageView;
import fr.vigie.contract.ContractView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.directory.ServiceView;
import fr.vigie.sla.AvailabilityStatement;
import fr.vigie.sla.OutageDay;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * All that the monthly availability report tells.
 *
 * @param contract the contract that judges the service; empty for a service that is only measured
 * @param version its version that governs the month
 * @param kept what the month has kept, if it is closed: then the statement is that one
 * @param trend the statements of the twelve months that end with this one
 * @param evidence what all of these statements are computed from
 * @param createdAt when the report was asked for
 */
record MonthlyFacts(
    ServiceView service,
    YearMonth month,
    Optional<ContractView> contract,
    Optional<VersionView> version,
    Optional<KeptView> kept,
    AvailabilityStatement statement,
    List<AvailabilityStatement> trend,
    List<Evidence.Part> evidence,
    List<OutageDay> days,
    List<OutageView> outages,
    List<ExclusionView> exclusions,
    List<ImportView> imports,
    Instant createdAt) {}
