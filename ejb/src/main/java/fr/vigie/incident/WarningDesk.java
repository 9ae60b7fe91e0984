package fr.vigie.incident;

import fr.vigie.contract.EscalationView;
import fr.vigie.contract.Escalations;
import fr.vigie.incident.OpenTicket.Side;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Of what the team was warned, for the levels of support. */
@Stateless
@PermitAll
@UseCase(Permission.READ_INCIDENTS)
public class WarningDesk {
  @Inject TicketWork work;
  @Inject Incidents incidents;
  @Inject Escalations chains;

  /**
   * The warnings of a ticket, the last one first; none for a Structure.
   *
   * @throws fr.vigie.platform.RefusedException NOT_FOUND
   */
  public List<WarningView> warnings(String ref) {
    SeenTicket seen = work.see(ref);
    return seen.side() == Side.STRUCTURE
        ? List.of()
        : incidents.warnings(seen.incident(), work.readable());
  }

  /**
   * The chain by which a ticket's team is warned; empty for a Structure, and where no contract was
   * in force at the declaration.
   *
   * @throws fr.vigie.platform.RefusedException NOT_FOUND
   */
  public Optional<EscalationView> chain(String ref) {
    SeenTicket seen = work.see(ref);
    return seen.side() == Side.STRUCTURE
        ? Optional.empty()
        : Optional.ofNullable(seen.incident().contractVersionId()).map(chains::of);
  }
}
