package fr.vigie.incident;

import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.incident.ClockTerms;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The facts of many tickets and the terms that govern them, for figures. */
@Stateless
@PermitAll
@UseCase(Permission.READ_SUPPORT_FIGURES)
public class TicketFactsDesk {
  @Inject TicketReading reading;
  @Inject TicketTerms terms;
  @Inject CurrentCaller caller;

  /**
   * Hands over, some at once, the tickets of a service to which the caller's organisations are
   * parties, that were declared before an instant and were open, or had something happen to them,
   * since another one.
   */
  public void eachTouched(
      UUID service, Instant from, Instant until, Consumer<List<TicketFacts>> work) {
    reading.eachTouched(service, from, until, caller.scope(), work);
  }

  /** What a contract version says of clocks, as it is read now. */
  public Optional<ClockTerms> terms(UUID version) {
    return terms.of(version);
  }

  /**
   * The version of a contract that is in force; empty out of its time.
   *
   * @param contract its number; null for none
   */
  public Optional<UUID> versionInForce(String contract, Instant at) {
    return terms.versionInForce(contract, at);
  }
}
