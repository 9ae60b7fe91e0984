package fr.vigie.support;

import fr.vigie.contract.ContractView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.directory.ServiceView;
import fr.vigie.sla.support.SupportFigures;
import fr.vigie.sla.support.TicketLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that the monthly support report tells.
 *
 * @param contract the contract that judges the service; empty for one that is only measured
 * @param version its version that is in force on the last day of the month
 */
record SupportFacts(
    ServiceView service,
    Optional<ContractView> contract,
    Optional<VersionView> version,
    ToldMonth told) {
  SupportFigures figures() {
    return told.statement().figures();
  }

  List<TicketLine> tickets() {
    return told.statement().tickets();
  }

  Instant now() {
    return told.facts().asked().now();
  }

  /** The name of a Structure; its code if there is none. */
  String structure(String code) {
    return told.facts().structures().getOrDefault(code, code);
  }
}
