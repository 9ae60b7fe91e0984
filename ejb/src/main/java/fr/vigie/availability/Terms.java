package fr.vigie.availability;

import fr.vigie.contract.CommittedHours;
import fr.vigie.contract.ContractTerms;
import fr.vigie.contract.ContractView.CommitmentView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.contract.VersionJson;
import fr.vigie.contract.WeekdayHolidays;
import fr.vigie.directory.ServiceView;
import fr.vigie.sla.StatementPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The terms by which a month is computed, as they stand now, in the form that closed months keep:
 * contract version with readings and commitments, versions of the calendars, agreed shares, how
 * long an observation holds.
 */
@ApplicationScoped
class Terms {
  @Inject ContractTerms contracts;

  JsonObject of(ServiceView service, YearMonth month) {
    JsonObjectBuilder terms =
        Json.createObjectBuilder()
            .add("validForSeconds", service.validFor().toSeconds())
            .add("timezone", service.zone().getId());
    Optional.ofNullable(service.contractNumber())
        .flatMap(contracts::contract)
        .ifPresent(
            contract -> {
              VersionView version = CaseAssembler.governing(contract, StatementPeriod.month(month));
              terms
                  .add("contract", contract.number())
                  .add("signedOn", contract.signedOn().toString())
                  .add("contractVersion", VersionJson.of(version))
                  .add("calendars", calendars(version));
            });
    var shares = Json.createArrayBuilder();
    service.shares().forEach(agreed -> shares.add(agreement(agreed)));
    return terms.add("shares", shares).build();
  }

  private JsonObjectBuilder calendars(VersionView version) {
    var calendars = Json.createObjectBuilder();
    for (CommitmentView commitment : version.commitments()) {
      CommittedHours hours = contracts.hours(commitment.calendar(), WeekdayHolidays.of(version));
      calendars.add(commitment.calendar(), hours.version());
    }
    return calendars;
  }

  private static JsonObjectBuilder agreement(ServiceView.Shares agreed) {
    var parts = Json.createObjectBuilder();
    agreed.partsPerMillion().forEach(parts::add);
    return Json.createObjectBuilder()
        .add("validFrom", agreed.validFrom().toString())
        .add("source", agreed.source())
        .add("partsPerMillion", parts);
  }

  /** The contract version that kept terms name; empty for a service that is only measured. */
  static Optional<VersionView> version(JsonObject terms) {
    return Optional.ofNullable(terms.getJsonObject("contractVersion")).map(VersionJson::read);
  }
}
