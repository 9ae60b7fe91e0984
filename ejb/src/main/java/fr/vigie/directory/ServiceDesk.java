package fr.vigie.directory;

import fr.vigie.journal.Journal;
import fr.vigie.platform.Refusal;
import fr.vigie.platform.RefusedException;
import fr.vigie.platform.door.CurrentCaller;
import fr.vigie.platform.door.Permission;
import fr.vigie.platform.door.UseCase;
import fr.vigie.platform.paging.Page;
import fr.vigie.platform.paging.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The services that the caller's organisations run, pay for or use. */
@Stateless
@PermitAll
public class ServiceDesk {
  @Inject Services services;
  @Inject ServiceMaker maker;
  @Inject CurrentCaller caller;
  @Inject InstantSource clock;
  @Inject Journal journal;

  /** All of them, by code. */
  @UseCase(Permission.READ_SERVICES)
  public List<ServiceView> services() {
    return services.all(caller.scope()).stream().map(Service::asView).toList();
  }

  /** Some of them, page by page, sorted by {@code code}. */
  @UseCase(Permission.READ_SERVICES)
  public Page<ServiceView> page(PageRequest request) {
    return services.page(caller.scope(), request).map(Service::asView);
  }

  @UseCase(Permission.READ_SERVICES)
  public ServiceView service(String code) {
    return services
        .byCode(code, caller.scope())
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, code))
        .asView();
  }

  /** Adds a service whose client is the administrator's own organisation. */
  @UseCase(Permission.MANAGE_SERVICES)
  public ServiceView add(NewService asked) {
    Service added =
        maker.make(
            asked,
            caller.get().organisationsGranting(Permission.MANAGE_SERVICES).iterator().next(),
            clock.instant());
    services.add(added);
    journal.append(
        "service:" + asked.code(),
        "SERVICE_ADDED",
        Map.of("operator", asked.operator(), "paths", asked.paths().size()));
    return added.asView();
  }
}
