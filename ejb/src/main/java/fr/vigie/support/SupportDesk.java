package fr.vigie.support;

import fr.vigie.directory.ServiceDesk;
import fr.vigie.directory.ServiceView;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.sla.support.AskedMonth;
import fr.vigie.sla.support.SupportStatement;
import fr.vigie.sla.support.SupportTicket;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/**
 * What became of the tickets of a service in a month. They are the tickets of all Structures, so
 * only the service's client and operator are told.
 */
@Stateless
@PermitAll
@UseCase(Permission.READ_SUPPORT_FIGURES)
public class SupportDesk {
  @Inject ServiceDesk services;
  @Inject TicketCases cases;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;

  /** The services whose figures the caller may see, by code. */
  public List<ServiceView> services() {
    return services.services().stream().filter(this::isParty).toList();
  }

  /**
   * The figures of a month and its tickets.
   *
   * @throws RefusedException NOT_FOUND for a service to which the caller is no party, INVALID_INPUT
   *     for a month that has not begun
   */
  public SupportStatement statement(String service, YearMonth month) {
    return told(service, month, ticket -> {}).statement();
  }

  /**
   * The same with what it is computed from.
   *
   * @param each gets every ticket that is counted: those of the twelve months that end with this
   *     one
   * @throws RefusedException NOT_FOUND, INVALID_INPUT as above
   */
  public ToldMonth told(String code, YearMonth month, Consumer<SupportTicket> each) {
    ServiceView service = services.service(code);
    if (!isParty(service)) {
      throw new RefusedException(Refusal.NOT_FOUND, code);
    }
    Instant now = clock.instant();
    if (now.isBefore(month.atDay(1).atStartOfDay(service.zone()).toInstant())) {
      throw new RefusedException(Refusal.INVALID_INPUT, "period");
    }
    return cases.of(service, new AskedMonth(service.code(), service.zone(), month, now), each);
  }

  private boolean isParty(ServiceView service) {
    return caller.scope().organisations().stream().anyMatch(service::isParty);
  }
}
