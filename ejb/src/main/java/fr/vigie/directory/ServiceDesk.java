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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The services that the caller's organisations run, pay for or use. */
@Stateless
@PermitAll
public class ServiceDesk {
  private static final int LONGEST_TEXT = 400;

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

  /**
   * Records what the parties agreed on the share of users of each path, from a day on. What closed
   * months have kept stays as it is.
   *
   * @param expected the version of the service that the caller read
   */
  @UseCase(Permission.MANAGE_SERVICES)
  public ServiceView agreeShares(String code, int expected, NewShares asked) {
    Service changed = serviceAt(code, expected);
    refuse(isUnfit(asked.source()), "source");
    refuse(asked.from() == null || !asked.from().isAfter(changed.sharesAgreedFrom()), "from");
    Map<String, Integer> parts = LawfulShares.of(changed.pathCodes(), asked.shares());
    changed.agreeShares(asked.from(), asked.source().strip(), parts);
    journal.append(
        "service:" + code,
        "SHARES_AGREED",
        Map.of("from", asked.from(), "source", asked.source().strip(), "shares", parts));
    return services.changed(changed);
  }

  /**
   * Changes how a service is observed and how long an observation holds, for all months that are
   * not closed.
   *
   * @param expected the version of the service that the caller read
   * @param validFor null for what is usual when it is observed so
   */
  @UseCase(Permission.MANAGE_SERVICES)
  public ServiceView observe(
      String code, int expected, ObservedBy by, Duration validFor, String reason) {
    Service changed = serviceAt(code, expected);
    refuse(isUnfit(reason), "reason");
    ServiceMaker.observe(changed, by, validFor);
    ServiceView now = services.changed(changed);
    journal.append(
        "service:" + code,
        "OBSERVATION_CHANGED",
        Map.of(
            "observedBy", by,
            "validForSeconds", now.validFor().toSeconds(),
            "reason", reason.strip()));
    return now;
  }

  private Service serviceAt(String code, int expected) {
    Service service =
        services
            .byCode(code, caller.scope())
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND, code));
    if (service.version() != expected) {
      throw new RefusedException(Refusal.CHANGED_MEANWHILE, code);
    }
    return service;
  }

  private static boolean isUnfit(String text) {
    return text == null || text.isBlank() || text.length() > LONGEST_TEXT;
  }

  private static void refuse(boolean wrong, String field) {
    if (wrong) {
      throw new RefusedException(Refusal.INVALID_INPUT, field);
    }
  }
}
