package fr.vigie.support;

import fr.vigie.contract.ContractView;
import fr.vigie.contract.ContractView.VersionView;
import fr.vigie.directory.ServiceView;
import fr.vigie.sla.support.SupportCase;
import fr.vigie.sla.support.SupportFigures;
import fr.vigie.sla.support.SupportStatement;
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
    SupportCase facts,
    SupportStatement statement) {
  SupportFigures figures() {
    return statement.figures();
  }
}
